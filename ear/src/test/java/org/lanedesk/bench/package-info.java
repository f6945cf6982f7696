/**
 * How fast Lanedesk is over HTTP, measured and not tested: {@code mvn -Pbench verify -DskipTests}
 * prints the table of {@code docs/measurements.md}, once on H2 and once on PostgreSQL. {@code mvn
 * -Psimulate verify -DskipTests} plays a day of the shop on the real server.
 */
package org.lanedesk.bench;

/**
 * How fast Lanedesk is over HTTP, measured and not tested: {@code mvn -Pbench verify -DskipTests}
 * prints the table of {@code docs/measurements.md}, once on H2 and once on PostgreSQL.
 */
package org.lanedesk.bench;

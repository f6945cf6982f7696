/**
 * What happens once, before the first request: the schema is migrated and checked, and the
 * repositories are put on the session of the transaction that calls them.
 */
package org.lanedesk.start;

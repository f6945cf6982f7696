/** What happens once, before the first request: the schema is migrated and checked. */
package org.lanedesk.start;

/**
 * Promises and whether they were kept. Owns calendars, policies, running clocks and the ledger.
 *
 * <p>All arithmetic is in open time of the calendar that a promise was given; nothing here rounds
 * beyond the millisecond. The ledger is only ever added to: a correction is a new row. This room
 * never changes a ticket except for the due instant that it hands over.
 */
package org.lanedesk.sla;

/**
 * What supervisors read: how it stands now, and how promises were kept. Reads only, and what was is
 * read from the ledger, never from a figure that someone kept.
 */
package org.lanedesk.report;

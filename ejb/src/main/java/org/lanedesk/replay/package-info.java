/**
 * What would have been: a past period of the ledger served again with other weights, targets,
 * calendars or staffing, by the rules of {@code routing} and {@code sla} that serve live work.
 *
 * <p>Owns the replay and its results; reads the ledger and the decisions of routing, and writes to
 * neither. Its hard rule: the replay of the settings as they were is told beside every result, with
 * how far it is from what really happened.
 */
package org.lanedesk.replay;

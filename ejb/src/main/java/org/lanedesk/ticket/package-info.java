/**
 * The conversation: what a customer asked, who has it, what was said, in which state it is.
 *
 * <p>Owns tickets, messages, drafts, uploads and who is looking at what. Knows nothing of promises
 * and queues: it keeps the values that {@code sla} and {@code routing} hand over. Its hard rule: a
 * state changes only by a verb of {@link org.lanedesk.ticket.TicketState}.
 */
package org.lanedesk.ticket;

/**
 * Which queue and lane a ticket waits in, and which ticket comes next.
 *
 * <p>Owns queues, lanes, turns, ranks, who is at work, and the reasons of every decision. It reads
 * tickets and writes only their place; a ticket changes hands by {@link
 * org.lanedesk.ticket.ClaimDesk}. Its hard rule: the rank of a waiting ticket is fixed until
 * something happens to it, so the order is an index and nothing is sorted again as time passes.
 *
 * <p>Sex, age, ethnicity and device are never inputs; of where a customer is, only language and
 * zone.
 */
package org.lanedesk.routing;

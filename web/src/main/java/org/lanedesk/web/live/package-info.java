/**
 * News for open pages, without reload: a WebSocket at {@code /live} that carries one line of JSON
 * for each thing that happened, {@code {"topic":"ticket","id":1042}}. Lines name what changed and
 * never what it says; the page asks again with its own rights.
 *
 * <p>Whoever works here hears of every ticket, queue, return and board. A customer or visitor hears
 * only of tickets that their page watches, {@code {"watch":"ticket","id":1042}}, after the ticket
 * room has said that they may see it; notes among colleagues make no line for them.
 *
 * <p>One hard rule: a slow or dead reader never holds up the business: lines are sent after the
 * commit, asynchronously, and a reader who does not keep up is disconnected and comes back.
 */
package org.lanedesk.web.live;

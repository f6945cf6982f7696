package org.lanedesk.report;

import java.io.Serializable;
import org.lanedesk.ticket.Lane;

/**
 * How many turns of a queue went to one of its lanes, and to how many it is entitled when all its
 * lanes have work; a lane that often has none lends its turns and gets fewer.
 */
public record TurnShare(String queue, Lane lane, long turns, double share, double entitled)
    implements Serializable {}

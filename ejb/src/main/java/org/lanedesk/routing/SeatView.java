package org.lanedesk.routing;

import java.io.Serializable;

/**
 * An agent for supervisors: the seat and what is in their hands.
 *
 * @param loads a few seconds old at most
 */
public record SeatView(Seat seat, Load load) implements Serializable {}

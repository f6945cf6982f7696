package org.lanedesk.demo;

import java.time.Instant;
import org.lanedesk.demo.ReturnScript.Decision;

/**
 * A return script with its order and times.
 *
 * @param piece which line of the order comes back, counted from 0
 * @param promptness part of the promised time the decision takes; above 1 it comes too late
 * @param agent which of the agents decides
 */
record ReturnStory(
    ReturnScript script, Bought order, int piece, Instant openedAt, double promptness, int agent) {

  boolean decided() {
    return script.decision() != Decision.OPEN;
  }
}

package org.lanedesk.routing;

import java.io.Serializable;
import org.lanedesk.event.Refusal;
import org.lanedesk.ticket.Channel;

/**
 * How much of a channel an agent takes at once.
 *
 * @param capacity tickets that may wait for this agent's answer; 0 takes nothing of the channel
 * @param weight an agent of weight 3 gets three times as much as one of weight 1
 */
public record Limit(Channel channel, int capacity, int weight) implements Serializable {
  private static final int CHATS = 6;
  private static final int CHATS_OF_A_NEWCOMER = 3;
  private static final int LETTERS = 20;
  private static final int LETTERS_OF_A_NEWCOMER = 10;

  public Limit {
    if (capacity < 0 || capacity > 100) {
      throw new Refusal("agent.capacity", capacity);
    }
    if (weight < 1 || weight > 10) {
      throw new Refusal("agent.weight", weight);
    }
  }

  /** What holds when nothing else was said (domain.md §3.6); letters wait more patiently. */
  public static Limit usual(Channel channel, boolean newcomer) {
    var chat = channel == Channel.CHAT;
    var capacity =
        newcomer ? chat ? CHATS_OF_A_NEWCOMER : LETTERS_OF_A_NEWCOMER : chat ? CHATS : LETTERS;
    return new Limit(channel, capacity, 1);
  }
}

package org.lanedesk.web;

import java.util.HashMap;
import java.util.Map;

/**
 * How a state looks: the badge's colour and, because colour is never the only sign, its shape.
 *
 * @param style suffix of the class {@code badge--…}; empty for the neutral badge
 * @param shape one character in front of the words
 */
public record Tone(String style, String shape) {
  private static final Tone NEUTRAL = new Tone("", "•");
  private static final Map<String, Tone> TONES = new HashMap<>();

  static {
    tone("info", "○", "NEW", "QUEUED", "SUBMITTED", "IN_REVIEW");
    tone("accent", "◐", "ASSIGNED", "IN_PROGRESS", "INSPECTING", "REFUNDING", "RESHIPPING");
    tone("accent", "→", "APPROVED_AWAIT_RETURN", "PICKUP_SCHEDULED", "RETURN_IN_TRANSIT");
    tone("accent", "→", "RESHIPPED");
    tone("warn", "?", "WAIT_CUSTOMER", "NEED_EVIDENCE", "NEGOTIATING", "ARBITRATION");
    tone("", "❚❚", "WAIT_INTERNAL", "ON_HOLD", "SUSPENDED", "PAUSED");
    tone("bad", "▲", "ESCALATED", "BROKEN", "REFUND_FAILED", "LOCKED");
    tone("bad", "✕", "REJECTED");
    tone("ok", "✓", "RESOLVED", "PUBLISHED", "ACTIVE", "KEPT", "REFUNDED", "COMPLETED");
    tone("", "✓", "CLOSED");
    tone("", "✕", "CANCELLED", "SPAM", "REVOKED");
    tone("", "⇉", "MERGED");
    tone("", "✎", "DRAFT");
    tone("", "▣", "ARCHIVED");
  }

  private static void tone(String style, String shape, String... states) {
    for (String state : states) TONES.put(state, new Tone(style, shape));
  }

  /** The tone of a ticket's, return's, article's or account's state, by its name. */
  public static Tone of(Object state) {
    return state == null ? NEUTRAL : TONES.getOrDefault(state.toString(), NEUTRAL);
  }
}

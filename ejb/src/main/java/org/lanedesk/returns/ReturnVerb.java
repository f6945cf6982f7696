package org.lanedesk.returns;

import java.util.Locale;
import java.util.Optional;

/**
 * What people and clocks do to a return; the word in lower case with dashes is its name in the API.
 */
public enum ReturnVerb {
  SUBMIT,
  APPROVE,
  REJECT,
  CANCEL,
  ASK_EVIDENCE,
  ADD_EVIDENCE,
  OFFER,
  ACCEPT,
  DECLINE,
  MODIFY,
  ESCALATE,
  BOOK_PICKUP,
  CANCEL_PICKUP,
  HAND_OVER,
  RECEIVE,
  INSPECT,
  RESHIP,
  CONFIRM,
  CONVERT,
  /** The first of the two people that a large amount needs has agreed. */
  PROPOSE,
  /** Money before the goods were seen. */
  ADVANCE,
  PAY,
  FAIL,
  RETRY,
  DECIDE,
  /** The goods behind an advance came and are in order. */
  SETTLE,
  /** The goods behind an advance did not come or are not in order. */
  CLAW_BACK,
  REMIND,
  EXPIRE,
  /** Money as a kindness; it is no step, it can be given in any state ({@link GoodwillDesk}). */
  GOODWILL;

  /** The verb called that in an address, in any case, with dashes or underscores. */
  public static Optional<ReturnVerb> named(String word) {
    var name = word.toUpperCase(Locale.ROOT).replace('-', '_');
    for (var verb : values()) if (verb.name().equals(name)) return Optional.of(verb);
    return Optional.empty();
  }
}

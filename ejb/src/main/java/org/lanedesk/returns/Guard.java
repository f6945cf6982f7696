package org.lanedesk.returns;

/** What must hold besides state and role before a step is taken; the sentence is for the docs. */
public enum Guard {
  ELIGIBLE("the pack judges the wish to be allowed; at most 5 requests per line"),
  AUTHORITY("the amount is within the authority of whoever agrees, or a second person agrees"),
  WORDS("a text for the other side"),
  NEGOTIATED("a reason and a text; where the pack says so only after an offer was not accepted"),
  PHOTOS("a reason, a text and at least one photo"),
  FILES("at least one file or a text"),
  OFFER("amount above 0 and at most what is asked for; no other offer open"),
  ATTEMPTS("at most 5 requests per line, a change counts as one"),
  SLOT("a free slot between 09:00 and 20:00 in the customer's zone"),
  WAYBILL("a waybill that fits its carrier; never changed afterwards by the customer"),
  FAST("the level and credit allow it and open advances leave room"),
  PHASE("the evidence phase is open"),
  CONFIRMED("amount and currency are those that were ordered"),
  UNTOUCHED("no money has moved"),
  SETTLEMENT("an advance is open");

  private final String words;

  Guard(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}

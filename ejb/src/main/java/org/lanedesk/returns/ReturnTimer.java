package org.lanedesk.returns;

/**
 * Who must act by when, and what happens in silence (domain.md §3.3). How long each runs stands in
 * the policy pack.
 */
public enum ReturnTimer {
  T1("The shop decides", "agreed automatically"),
  T2("The customer adds evidence", "decided on the file; T1 goes on with at least 12 h"),
  T3("The customer answers an offer", "the offer lapses; silence is never consent"),
  T4("The customer changes a rejected request or escalates", "closed"),
  T5("The customer hands the goods over", "closed; reminders 3 d and 1 d before"),
  T6("The goods arrive at the shop", "refunded, or sent out, automatically"),
  T7("The shop inspects", "a reminder; after as long again arbitration"),
  T8("The shop sends goods out", "a reminder every such time"),
  T9("The customer confirms what was sent", "completed"),
  T10("The refund is confirmed; after a failure, the next attempt", "failed; tried again"),
  T11("Both sides bring evidence", "the evidence is closed and T12 starts"),
  T12("The arbitrator decides", "a reminder every such time");

  private final String turn;
  private final String silence;

  ReturnTimer(String turn, String silence) {
    this.turn = turn;
    this.silence = silence;
  }

  /** Whose turn it is, for the documentation. */
  public String turn() {
    return turn;
  }

  /** What happens when nobody does anything, for the documentation. */
  public String silence() {
    return silence;
  }

  /** The rule that acts when it ends, as histories name it. */
  public String rule(PolicyPack pack) {
    return name() + "/" + pack.code() + " v" + pack.version();
  }
}

package org.lanedesk.returns;

/**
 * Who may let an amount go, and when a second person has to agree.
 *
 * @param agent the most an agent lets go alone, in minor units
 * @param supervisor the most a supervisor lets go alone
 */
public record Authority(long agent, long supervisor) {

  /** Whose limit counts. */
  public enum Rank {
    AGENT,
    SUPERVISOR
  }

  /** What comes of somebody's consent. */
  public enum Outcome {
    DONE,
    /** Somebody else has to agree too. */
    SECOND_NEEDED,
    /** He has agreed already, or the second must be a supervisor and he is none. */
    NOT_BY_YOU
  }

  /**
   * @param by who agrees now
   * @param first who has agreed before; null when nobody has
   */
  public Outcome consent(long amount, Rank rank, Long by, Long first) {
    if (amount <= (rank == Rank.AGENT ? agent : supervisor)) return Outcome.DONE;
    if (first == null) return Outcome.SECOND_NEEDED;
    return first.equals(by) || rank == Rank.AGENT ? Outcome.NOT_BY_YOU : Outcome.DONE;
  }
}

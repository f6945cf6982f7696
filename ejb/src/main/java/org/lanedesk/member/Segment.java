package org.lanedesk.member;

/** What kind of customer somebody is, from recency, frequency and money (domain.md §2.12). */
public enum Segment {
  HIGH_VALUE,
  POTENTIAL,
  ORDINARY;

  /** The eight classes: two of frequency and money high, or money alone, or the two others. */
  public static Segment of(boolean recent, boolean often, boolean much) {
    if (often && much) return HIGH_VALUE;
    return much || recent && often ? POTENTIAL : ORDINARY;
  }
}

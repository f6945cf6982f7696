package org.lanedesk.kb;

/**
 * How the index is, for health checks and the editor's page.
 *
 * @param pages how many pages it has
 * @param waiting how many of them still wait for their sentence vectors
 * @param lessons how many outcomes it has learnt from
 * @param cursor the change up to which it is committed; 0 asks the owner to fill it
 * @param calibratedOn from how many held-back outcomes the confidence is drawn; while it is few,
 *     nothing should be answered without a human
 * @param meaning whether the sentence models serve
 * @param notice one sentence about what is not as it should be, or empty when all is well
 */
public record State(
    int pages,
    int waiting,
    int lessons,
    long cursor,
    int calibratedOn,
    Meaning meaning,
    String notice) {

  /** What the sentence models do. */
  public enum Meaning {
    /** Switched off by the settings. */
    OFF,
    /** Being loaded; words alone serve until then. */
    LOADING,
    /** In use. */
    READY,
    /** Could not be loaded here; words alone serve. */
    MISSING
  }
}

package org.lanedesk.kb;

/**
 * How the index is, for health checks and the editor's page.
 *
 * @param name the last part of the directory's name
 * @param pages how many pages it has
 * @param waiting how many of them still wait for their sentence vectors
 * @param lessons how many outcomes it has learnt from
 * @param cursor the change up to which it is committed; 0 asks the owner to fill it
 * @param calibratedOn from how many held-back outcomes the confidence is drawn
 * @param alone whether its outcomes show that what is sure enough may answer without a human: of at
 *     least 40 held-back outcomes that would have been answered so, 95 % were right
 * @param meaning whether the sentence models serve
 * @param notice one sentence about what is not as it should be, or empty when all is well
 */
public record State(
    String name,
    int pages,
    int waiting,
    int lessons,
    long cursor,
    int calibratedOn,
    boolean alone,
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

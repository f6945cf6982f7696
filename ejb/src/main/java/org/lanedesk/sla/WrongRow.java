package org.lanedesk.sla;

import java.io.Serializable;

/**
 * The first row of the ledger that cannot be as it was written.
 *
 * @param id null when the row itself is gone
 * @param subject null when a seal is wrong and no single row can be named
 */
public record WrongRow(Long id, String subject, Integer seq, Fault fault) implements Serializable {

  /** What is wrong with it. */
  public enum Fault {
    /** Its fields do not give its hash: the row was changed. */
    CHANGED,
    /** Rows of its subject between the one before and this one are missing. */
    GAP,
    /** Its subject already has a row of this or a higher number: it was inserted or moved. */
    OUT_OF_ORDER,
    /** It does not follow the row that stands before it: one of the two was put in. */
    UNLINKED,
    /** The elapsed time is not what the calendar gives between these rows. */
    ELAPSED,
    /** It names a calendar or a policy that is not there or is another. */
    RULE,
    /** Its subject once had more rows, or its last row was another. */
    END_MISSING,
    /** The rows under a seal are no longer those that were sealed, or the seal was changed. */
    SEAL
  }
}

package org.lanedesk.sla;

/**
 * What H2 calls before a row of the ledger is changed or removed. It is made when the first such
 * statement comes, and refuses to be made; so the statement fails with this sentence, and it fails
 * just as well when H2 cannot find the class at all.
 */
public final class AppendOnly {
  public AppendOnly() {
    throw new UnsupportedOperationException(
        "rows of the ledger are never changed or removed: a correction is a new row");
  }
}

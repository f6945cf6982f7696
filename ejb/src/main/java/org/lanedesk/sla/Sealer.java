package org.lanedesk.sla;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import org.lanedesk.event.ShopClock;

/**
 * Adds seals over the rows that can no longer be joined by others: rows younger than the longest
 * transaction (a minute, and a margin) wait, because one with a lower id might still be on its way.
 */
@Stateless
public class Sealer {
  private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(90);
  private static final int ROWS = 10_000;

  @Inject LedgerRows ledger;
  @Inject Seals seals;

  /** One seal over at most ten thousand rows; true when there is more to seal. */
  public boolean sealNext() {
    return sealNext(LONGEST_TRANSACTION);
  }

  public boolean sealNext(Duration rest) {
    if (!seals.mine()) {
      return false;
    }
    var newest = seals.newest(Limit.of(1)).stream().findFirst().map(SlaSeal::seal).orElse(null);
    var after = newest == null ? 0L : newest.toEvent();
    var now = ShopClock.trueTime();
    long before = ledger.firstRecordedSince(now.minus(rest)).orElse(Long.MAX_VALUE);
    var ids = ledger.ids(after, before, Limit.of(ROWS));
    if (ids.isEmpty()) {
      return false;
    }
    long from = ids.getFirst();
    long to = ids.getLast();
    seals.insert(SlaSeal.of(Seal.over(newest, from, to, ledger.hashes(from, to), now)));
    return ids.size() == ROWS;
  }
}

package org.lanedesk.returns;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lanedesk.account.AccountDesk;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;

/** Equal, safe cases are agreed to at once: seen first, taken back as long as nothing was done. */
@Stateless
public class BulkDesk {
  private static final int MOST = 50;
  private static final Duration UNDO = Duration.ofSeconds(15);

  @Inject Bulks bulks;
  @Inject AuthorityDesk authority;
  @Inject AccountDesk accounts;
  @Inject BulkItems items;
  @Inject Clock clock;

  /** What somebody may agree to together now: returns without a reason, within his authority. */
  public List<ReturnRow> safe(Caller by, String currency) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR);
    var plain = Stream.of(ReturnReason.values()).filter(ReturnReason::plain).toList();
    var most = authority.most(by, currency);
    return bulks.safe(ReturnType.RETURN, plain, currency, most, Limit.of(MOST));
  }

  /**
   * Agrees to some of {@link #safe} a little later.
   *
   * @return its id, by which it is taken back
   * @throws Refusal {@code return.bulk-changed} when one of them is not safe any more
   */
  public Long agree(Caller by, String currency, Set<Long> chosen) {
    var safe = safe(by, currency).stream().filter(row -> chosen.contains(row.id())).toList();
    if (safe.isEmpty() || safe.size() < new HashSet<>(chosen).size())
      throw new Refusal("return.bulk-changed");
    var now = clock.instant();
    var bulk = bulks.add(Bulk.made(by.account(), now, now.plus(UNDO)));
    bulks.add(safe.stream().map(r -> BulkItem.of(bulk.id(), r, bulks.version(r.id()))).toList());
    return bulk.id();
  }

  /**
   * Takes it back.
   *
   * @throws Refusal {@code return.bulk-done} when it was done already
   */
  public void takeBack(Caller by, Long id) {
    var bulk =
        bulks
            .locked(id)
            .filter(b -> b.by().equals(by.account()))
            .orElseThrow(() -> new NoSuch("return-bulk", id));
    if (!bulk.waits()) throw new Refusal("return.bulk-done");
    bulk.takenBack();
    bulks.keep(bulk);
  }

  /** Does the one that is due; each return alone, so that one that changed costs only itself. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<Long> runNext() {
    var due = bulks.due(clock.instant());
    due.flatMap(bulks::locked).filter(Bulk::waits).ifPresent(this::run);
    return due;
  }

  private void run(Bulk bulk) {
    var by = accounts.caller(bulk.by());
    int done = 0;
    var all = bulks.items(bulk.id());
    for (var item : all) {
      var refused = items.approve(by, item.returnId(), item.seen());
      item.became(refused.orElse("DONE"));
      bulks.keep(item);
      if (refused.isEmpty()) done++;
    }
    bulk.done(done, all.size() - done);
    bulks.keep(bulk);
  }
}

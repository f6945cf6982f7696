package org.lanedesk.replay;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Refusal;
import org.lanedesk.outbox.JobDesk;

/** Asks what would have been, beside the request, and shows what came of it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WhatIfDesk {
  public static final String KIND = "what-if";

  /** More than this is not replayed at once. */
  static final long MOST = 200_000;

  @Inject HistoryDesk history;
  @Inject Replaying replaying;
  @Inject JobDesk jobs;
  @Inject Clock clock;
  @Resource ManagedExecutorService executor;

  /** Begins a replay; its job tells how far it is. */
  public WhatIfRow ask(Caller by, Wish wish) {
    boss(by);
    wish.check(clock.instant());
    var count = history.count(wish.from(), wish.to());
    if (count == 0) {
      throw new Refusal("whatif.empty");
    }
    if (count > MOST) {
      throw new Refusal("whatif.many", MOST, count);
    }
    var job = jobs.queue(KIND, by.account(), null);
    var asked = history.ask(by, job, wish);
    executor.execute(() -> replaying.run(job, asked.id(), wish));
    return asked;
  }

  public WhatIfRow whatIf(Caller by, Long id) {
    boss(by);
    return history.whatIf(id);
  }

  /** The latest that anybody asked, newest first. */
  public List<WhatIfRow> latest(Caller by) {
    boss(by);
    return history.latest();
  }

  private static void boss(Caller by) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
  }
}

package org.lanedesk.outbox;

import org.hibernate.StatelessSession;
import org.lanedesk.event.ShopClock;

/** The outbox around one session, for tests of rooms that put something into it. */
public final class Outboxes {
  private Outboxes() {}

  public static Outbox of(StatelessSession session) {
    var outbox = new Outbox();
    outbox.rows = new OutboxRows_(session);
    outbox.clock = new ShopClock();
    return outbox;
  }

  /** Jobs around one session, each step in its transaction. */
  public static JobDesk jobs(StatelessSession session) {
    var jobs = new JobDesk();
    jobs.jobs = new Jobs_(session);
    return jobs;
  }
}

package org.lanedesk.sla;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.lanedesk.event.Node;
import org.lanedesk.event.Round;
import org.lanedesk.event.ShopClock;

/**
 * Notices warnings and breaches within a second and seals the ledger every minute, on every node at
 * once: a subject that one node holds is passed over by the others, and what was written is no
 * longer due. After a stand-still everything that fell due meanwhile is written with the instant at
 * which it happened. Steps of the wall clock are met as {@link Steadiness} says.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SlaWatch {
  private static final System.Logger LOG = System.getLogger(SlaWatch.class.getName());
  private static final long LOOK_EVERY_MS = 250;
  private static final long SEAL_EVERY_MS = 60_000;

  @Inject SlaRounds rounds;
  @Inject Sealer sealer;
  @Resource ManagedScheduledExecutorService timer;

  private List<ScheduledFuture<?>> running;
  private Steadiness steadiness;

  @PostConstruct
  void start() {
    steadiness = Steadiness.begin(ShopClock.trueTime(), System.nanoTime());
    running =
        List.of(
            Round.every(
                timer,
                1_000,
                LOOK_EVERY_MS,
                SlaWatch.class,
                "due promises could not be settled",
                this::look),
            Round.every(
                timer,
                5_000,
                SEAL_EVERY_MS,
                SlaWatch.class,
                "the ledger could not be sealed",
                this::seal));
  }

  @PreDestroy
  void stop() {
    running.forEach(task -> task.cancel(false));
  }

  private void look() {
    while (calm() && rounds.settleDue()) {
      LOG.log(System.Logger.Level.DEBUG, "more promises fell due");
    }
  }

  private boolean calm() {
    var look = steadiness.look(ShopClock.trueTime(), System.nanoTime());
    steadiness = look.next();
    if (!look.stepped().isZero()) {
      LOG.log(System.Logger.Level.WARNING, "the clock was set by {0}", look.stepped());
      rounds.stepped(look.stepped(), Node.name());
    }
    return look.calm();
  }

  private void seal() {
    while (sealer.sealNext()) {
      LOG.log(System.Logger.Level.DEBUG, "more rows of the ledger wait for a seal");
    }
  }
}

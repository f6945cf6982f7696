package org.lanedesk.returns;

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
import java.util.concurrent.ScheduledFuture;
import org.lanedesk.event.Round;

/**
 * Lets the timers of returns act, on every node at once: a return that one node holds is passed
 * over by the others. One that cannot be settled waits a minute and keeps nobody else waiting.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReturnWatch {
  private static final System.Logger LOG = System.getLogger(ReturnWatch.class.getName());
  private static final long LOOK_EVERY_MS = 300;

  @Inject TimerRounds rounds;
  @Inject BulkDesk bulks;
  @Resource ManagedScheduledExecutorService timer;

  private ScheduledFuture<?> running;

  @PostConstruct
  void start() {
    running =
        Round.every(
            timer,
            3_000,
            LOOK_EVERY_MS,
            ReturnWatch.class,
            "a due return could not even be put off",
            this::look);
  }

  @PreDestroy
  void stop() {
    running.cancel(false);
  }

  private void look() {
    try {
      while (rounds.settleNext().isPresent() || bulks.runNext().isPresent())
        LOG.log(System.Logger.Level.DEBUG, "more is due");
    } catch (RuntimeException fault) {
      LOG.log(System.Logger.Level.WARNING, "a due return could not be settled; later", fault);
      rounds.postpone();
    }
  }
}

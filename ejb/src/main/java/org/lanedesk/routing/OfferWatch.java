package org.lanedesk.routing;

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
import java.util.concurrent.TimeUnit;

/**
 * A second after its last look, on every node: ends offers whose time is over, then makes new ones.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OfferWatch {
  private static final System.Logger LOG = System.getLogger(OfferWatch.class.getName());
  private static final long EVERY_MS = 1_000;

  @Inject LapseDesk lapses;
  @Inject OfferDesk offers;

  @Resource ManagedScheduledExecutorService timer;
  private ScheduledFuture<?> running;

  @PostConstruct
  void start() {
    running = timer.scheduleWithFixedDelay(this::look, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    running.cancel(false);
  }

  private void look() {
    try {
      lapses.lapse();
      offers.offer();
    } catch (RuntimeException fault) {
      LOG.log(System.Logger.Level.WARNING, "offers could not be looked after; trying again", fault);
    }
  }
}

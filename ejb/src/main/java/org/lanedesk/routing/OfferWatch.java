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
import org.lanedesk.event.Round;

/**
 * A second after its last look, on every node: ends offers whose time is over, then makes new ones.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OfferWatch {
  private static final long EVERY_MS = 1_000;

  @Inject LapseDesk lapses;
  @Inject OfferDesk offers;

  @Resource ManagedScheduledExecutorService timer;
  private ScheduledFuture<?> running;

  @PostConstruct
  void start() {
    running =
        Round.every(
            timer,
            EVERY_MS,
            EVERY_MS,
            OfferWatch.class,
            "offers could not be looked after",
            this::look);
  }

  @PreDestroy
  void stop() {
    running.cancel(false);
  }

  private void look() {
    lapses.lapse();
    offers.offer();
  }
}

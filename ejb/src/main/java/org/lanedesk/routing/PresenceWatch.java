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

/** Two seconds after its last look, on every node: agents who are lost or gone. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PresenceWatch {
  private static final long EVERY_MS = 2_000;

  @Inject PresenceDesk desk;

  @Resource ManagedScheduledExecutorService timer;
  private ScheduledFuture<?> running;

  @PostConstruct
  void start() {
    running =
        Round.every(
            timer,
            EVERY_MS,
            EVERY_MS,
            PresenceWatch.class,
            "presence could not be looked after",
            this::look);
  }

  @PreDestroy
  void stop() {
    running.cancel(false);
  }

  private void look() {
    desk.lost();
    desk.missed();
  }
}

package org.lanedesk.member;

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

/** Looks at members when they are due, on every node at once; what one holds others pass over. */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MemberRounds {
  private static final System.Logger LOG = System.getLogger(MemberRounds.class.getName());
  private static final long FIRST_MS = 20_000;
  private static final long EVERY_MS = 15_000;

  @Inject ScoreDesk desk;
  @Resource ManagedScheduledExecutorService timer;

  private ScheduledFuture<?> running;

  @PostConstruct
  void start() {
    running =
        Round.every(
            timer, FIRST_MS, EVERY_MS, MemberRounds.class, "members were not looked at", this::run);
  }

  @PreDestroy
  void stop() {
    running.cancel(false);
  }

  private void run() {
    while (desk.round()) LOG.log(System.Logger.Level.DEBUG, "more members are due");
  }
}

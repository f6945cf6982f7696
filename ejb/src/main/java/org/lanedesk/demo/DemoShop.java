package org.lanedesk.demo;

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
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Opens the demo shop when {@code lanedesk.demo=true} and nobody is known yet.
 *
 * <p>What one needs to look around is there when the start is over: people, members, orders, help
 * centre, open tickets and returns. Three months of history follow in the background while the shop
 * already serves; broken off, they go on at the next start where they stopped.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoShop {
  private static final System.Logger LOG = System.getLogger(DemoShop.class.getName());
  private static final long SEED = 20_260_310;

  /** How long before its first day the shop hired and enrolled. */
  private static final Duration AGE = Duration.ofDays(100);

  @Inject FittingDesk fitting;
  @Inject StageDesk stage;
  @Inject ReturnStageDesk returns;
  @Inject WindowDesk window;
  @Inject Clock clock;
  @Resource ManagedExecutorService later;

  private volatile boolean closing;

  @PostConstruct
  void open() {
    var settings = DemoSettings.from(ConfigProvider.getConfig());
    if (!settings.open()) return;
    if (fitting.nobodyKnown()) {
      firstDay(settings);
    } else {
      fitting.openedAt().map(hired -> hired.plus(AGE)).ifPresent(this::goOn);
    }
  }

  @PreDestroy
  void close() {
    closing = true;
  }

  private void firstDay(DemoSettings settings) {
    var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var plan = Plan.of(SEED, now);
    var opening = now.minus(AGE);
    fitting.hire(opening, settings);
    fitting.enrol(opening, plan.crowd(), settings);
    fitting.sell(plan.orders());
    fitting.write(opening, fitting.editor(), Shelves.articles());
    var cast = fitting.cast(now);
    each(plan.returnsToday(), story -> returns.tell(story, cast));
    each(plan.today(), story -> stage.tell(story, cast));
    var took = Duration.between(now, clock.instant());
    LOG.log(
        System.Logger.Level.INFO,
        "the demo shop is open: {0} members, {1} orders, {2} open tickets in {3} s",
        plan.crowd().size(),
        plan.orders().size(),
        plan.today().size(),
        took.toSeconds());
    later.execute(() -> history(plan, cast));
  }

  private void goOn(Instant now) {
    later.execute(() -> history(Plan.of(SEED, now), fitting.cast(now)));
  }

  private void history(Plan plan, Cast cast) {
    var begun = clock.instant();
    each(plan.returnsPast(), story -> returns.tell(story, cast));
    var told = each(plan.past(), story -> stage.tell(story, cast));
    if (told == 0 || closing) return;
    window.look(plan.glances(), cast);
    LOG.log(
        System.Logger.Level.INFO,
        "the demo shop''s history is told: {0} tickets in {1} s",
        told,
        Duration.between(begun, clock.instant()).toSeconds());
  }

  /** A story that cannot be told is left out and named; the others are told: how many. */
  private <T> int each(List<T> stories, Predicate<T> tell) {
    var told = 0;
    for (var story : stories) {
      if (closing) break;
      try {
        if (tell.test(story)) told++;
      } catch (RuntimeException fault) {
        if (!closing)
          LOG.log(System.Logger.Level.WARNING, "left out of the demo: {0} ({1})", story, fault);
      }
    }
    return told;
  }
}

package org.lanedesk.knowledge;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.lanedesk.kb.KnowledgeIndex;
import org.lanedesk.kb.Settings;

/**
 * Keeps this node's second index, of solved tickets, in step with the database. It finds by words
 * alone: there are many more tickets than articles, and reading each for its meaning would take the
 * machine from those who ask.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SolvedFeed {
  private static final Logger LOG = Logger.getLogger(SolvedFeed.class.getName());
  private static final Duration STEP = Duration.ofSeconds(2);

  @Resource ManagedScheduledExecutorService executor;
  @EJB SolvedSource source;
  @Inject Config config;
  @Inject Clock clock;

  KnowledgeIndex index;
  private SolvedFollower follower;
  private ScheduledFuture<?> steps;
  private boolean failing;

  @PostConstruct
  void open() {
    var directory = KnowledgeSettings.from(config).directory().resolveSibling("index-solved");
    index = KnowledgeIndex.open(directory, Settings.defaults().wordsOnly());
    follower = new SolvedFollower(index, source, clock);
    steps = executor.scheduleWithFixedDelay(this::step, 0, STEP.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void close() {
    steps.cancel(true);
    synchronized (this) {
      index.close();
    }
  }

  /** The open index; safe for any number of threads. */
  public KnowledgeIndex index() {
    return index;
  }

  private synchronized void step() {
    if (steps != null && steps.isCancelled()) {
      return;
    }
    try {
      follower.step();
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.log(Level.WARNING, "The index could not follow solved tickets; trying again", e);
      }
      failing = true;
    }
  }
}

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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.Config;
import org.lanedesk.kb.KnowledgeIndex;
import org.lanedesk.kb.Settings;
import org.lanedesk.kb.State;

/**
 * Keeps this node's index in step with the database. Every half second it reads the changes that
 * came after its cursor and puts or removes the articles they name; the cursor is stored in the
 * index's own commit, so a crash loses nothing, and an index that is missing, damaged or of another
 * version is simply filled again.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexFeed {
  private static final Logger LOG = Logger.getLogger(IndexFeed.class.getName());
  private static final Duration STEP = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Resource ManagedScheduledExecutorService executor;
  @EJB IndexSource source;
  @Inject Config config;
  @Inject Clock clock;

  private final AtomicBoolean rebuildWanted = new AtomicBoolean();
  private final AtomicBoolean first = new AtomicBoolean(true);
  private final CountDownLatch upToDate = new CountDownLatch(1);
  KnowledgeIndex index;
  IndexFollower follower;
  private ScheduledFuture<?> steps;
  private boolean failing;

  @PostConstruct
  void open() {
    var settings = KnowledgeSettings.from(config);
    var engine = Settings.defaults().withThreads(settings.threads());
    index =
        KnowledgeIndex.open(settings.directory(), settings.meaning() ? engine : engine.wordsOnly());
    follower = new IndexFollower(index, source, clock);
    steps = executor.scheduleWithFixedDelay(this::step, 0, STEP.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void close() {
    steps.cancel(true);
    synchronized (this) {
      index.close();
    }
  }

  /**
   * The open index of this node. Safe for any number of threads. Whoever asks first after the start
   * brings it up to the database, because the steps begin only when the whole server has started;
   * others who ask meanwhile wait for that, but not long.
   */
  public KnowledgeIndex index() {
    if (first.compareAndSet(true, false)) {
      catchUp();
      upToDate.countDown();
    } else {
      await();
    }
    return index;
  }

  private void await() {
    try {
      if (upToDate.getCount() > 0 && !upToDate.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.fine("Asked before the index was up to date");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How the index is. */
  public State state() {
    return index.state();
  }

  /** Asks for the whole index to be filled anew from the database; it serves meanwhile. */
  public void rebuild() {
    rebuildWanted.set(true);
  }

  /** Applies what has been committed and makes it visible; for tests and after an import. */
  public void catchUp() {
    step();
    index.refresh();
  }

  private synchronized void step() {
    if (steps != null && steps.isCancelled()) {
      return;
    }
    try {
      follower.step(rebuildWanted.getAndSet(false));
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.log(Level.WARNING, "The index could not follow the articles; trying again", e);
      }
      failing = true;
    }
  }
}

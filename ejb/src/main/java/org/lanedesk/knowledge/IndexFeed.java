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
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.lanedesk.kb.KnowledgeIndex;
import org.lanedesk.kb.Page;
import org.lanedesk.kb.Settings;
import org.lanedesk.kb.State;

/**
 * Keeps this node's index in step with the database. Every half second it reads the changes that
 * came after its cursor and puts or removes the articles they name; the cursor is stored in the
 * index's own commit, so a crash loses nothing, and an index that is missing, damaged or of another
 * version is simply filled again.
 *
 * <p>Numbers of {@code article_change} are given before their transaction commits, so a lower
 * number may appear after a higher one. Therefore the durable cursor stays behind by more than the
 * longest transaction lasts, and whatever is younger is read again and told apart by {@link
 * #applied}.
 */
@Singleton
@Startup
@DependsOn("Migrator")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IndexFeed {
  private static final Logger LOG = Logger.getLogger(IndexFeed.class.getName());
  private static final Duration STEP = Duration.ofMillis(500);
  private static final Duration LATE_COMMITS = Duration.ofSeconds(70);

  @Resource ManagedScheduledExecutorService executor;
  @EJB IndexSource source;
  @Inject Config config;
  @Inject Clock clock;

  private final Map<Long, Instant> applied = new HashMap<>();
  private final AtomicBoolean rebuildWanted = new AtomicBoolean();
  private KnowledgeIndex index;
  private ScheduledFuture<?> steps;
  private boolean failing;

  @PostConstruct
  void open() {
    var settings = KnowledgeSettings.from(config);
    var engine = Settings.defaults().withThreads(settings.threads());
    index =
        KnowledgeIndex.open(settings.directory(), settings.meaning() ? engine : engine.wordsOnly());
    steps = executor.scheduleWithFixedDelay(this::step, 0, STEP.toMillis(), TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void close() {
    steps.cancel(true);
    synchronized (this) {
      index.close();
    }
  }

  /** The open index of this node. Safe for any number of threads. */
  public KnowledgeIndex index() {
    return index;
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
      long from = index.cursor();
      if (rebuildWanted.getAndSet(false) || from == 0) {
        fill();
      } else {
        follow(from);
      }
      failing = false;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.log(Level.WARNING, "The index could not follow the articles; trying again", e);
      }
      failing = true;
    }
  }

  private void fill() {
    var upTo = Math.max(1, source.lastChange());
    var pages = source.everything();
    pages.forEach(index::put);
    index.retain(pages.stream().map(Page::id).collect(Collectors.toSet()));
    applied.clear();
    index.commit(upTo);
    index.refresh();
    if (!pages.isEmpty()) {
      LOG.info(() -> "Index filled with " + pages.size() + " pages");
    }
  }

  /** The cursor is asked once a step: asking it again would hide a loss in between. */
  private void follow(long from) {
    var now = clock.instant();
    var old = now.minus(LATE_COMMITS);
    var changes = source.changes(from, old);
    var fresh = changes.stream().filter(c -> !applied.containsKey(c.id())).toList();
    if (fresh.isEmpty()) {
      return;
    }
    for (var article : fresh.stream().map(IndexSource.Change::article).distinct().toList()) {
      index.remove(article);
      source.pages(article).forEach(index::put);
    }
    fresh.forEach(c -> applied.put(c.id(), c.at()));
    applied.values().removeIf(at -> at.isBefore(old.minus(LATE_COMMITS)));
    long settled =
        changes.stream()
            .filter(c -> c.at().isBefore(old))
            .mapToLong(IndexSource.Change::id)
            .max()
            .orElse(from);
    index.commit(Math.max(settled, from));
    index.refresh();
  }
}

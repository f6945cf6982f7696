package org.lanedesk.knowledge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.lanedesk.kb.KnowledgeIndex;
import org.lanedesk.kb.Lesson;
import org.lanedesk.kb.Page;

/**
 * Brings an index up to the database, a step at a time; one thread.
 *
 * <p>Numbers of {@code article_change} are given before their transaction commits, so a lower
 * number may appear after a higher one. Therefore the durable cursor stays behind by more than the
 * longest transaction lasts, and whatever is younger is read again and told apart by {@link
 * #applied}.
 */
final class IndexFollower {
  private static final Logger LOG = Logger.getLogger(IndexFollower.class.getName());
  private static final Duration LATE_COMMITS = Duration.ofSeconds(70);

  private final KnowledgeIndex index;
  private final IndexSource source;
  private final Clock clock;
  private final Map<Long, Instant> applied = new HashMap<>();

  IndexFollower(KnowledgeIndex index, IndexSource source, Clock clock) {
    this.index = index;
    this.source = source;
    this.clock = clock;
  }

  /**
   * Fills an index that lost its cursor, otherwise follows the changes. The cursor is asked once a
   * step: asking it again would hide a loss in between.
   *
   * @param anew to fill it in any case; it serves meanwhile
   */
  void step(boolean anew) {
    long from = index.cursor();
    if (anew || from == 0) {
      fill();
    } else {
      follow(from);
    }
  }

  private void fill() {
    var upTo = Math.max(1, source.lastChange());
    var pages = source.everything();
    pages.forEach(index::put);
    index.retain(pages.stream().map(Page::id).collect(Collectors.toSet()));
    var taught = new HashSet<String>();
    source.lessons(some ->
        some.forEach(lesson -> {
          index.learn(lesson);
          taught.add(lesson.id());
        }));
    index.retainLessons(taught);
    applied.clear();
    index.commit(upTo);
    index.refresh();
    if (!pages.isEmpty()) {
      LOG.info(
          () -> "Index filled with " + pages.size() + " pages and " + taught.size() + " outcomes");
    }
  }

  private void follow(long from) {
    var now = clock.instant();
    var old = now.minus(LATE_COMMITS);
    var changes = source.changes(from, old);
    var fresh = changes.stream().filter(c -> !applied.containsKey(c.id())).toList();
    if (fresh.isEmpty()) {
      return;
    }
    fresh.stream()
        .filter(IndexSource.Change::ofArticle)
        .map(IndexSource.Change::article)
        .distinct()
        .forEach(article -> {
          index.remove(article);
          source.pages(article).forEach(index::put);
        });
    learn(fresh.stream().filter(c -> !c.ofArticle()).toList());
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

  private void learn(List<IndexSource.Change> outcomes) {
    if (outcomes.isEmpty()) {
      return;
    }
    var lessons = source.lessons(outcomes);
    var taught = lessons.stream().map(Lesson::id).collect(Collectors.toSet());
    lessons.forEach(index::learn);
    outcomes.stream()
        .map(IndexSource::lesson)
        .distinct()
        .filter(name -> !taught.contains(name))
        .forEach(index::forget);
  }
}

package org.lanedesk.kb;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was found for the questions asked last: agents open a conversation, go on to the next and
 * come back. Holds as long as nothing changed that it was found by, and for half a minute of the
 * instant it was asked for, since pages begin and end to be valid. Any number of threads.
 */
final class Remembered {

  private static final int MOST = 500;
  private static final int LONGEST = 4_000;
  private static final Duration FRESH = Duration.ofSeconds(30);

  /** Questions are the same whenever they are asked. */
  private static final Instant ANY = Instant.EPOCH;

  private record Found(Query asked, List<Hit> hits) {}

  private final Map<Query, Found> known =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Query, Found> eldest) {
          return size() > MOST;
        }
      };

  private List<Object> by = List.of();

  /**
   * What was found for the same question, or what {@code search} finds now.
   *
   * @param by everything that decides what is found; compared by identity
   */
  List<Hit> of(Query query, List<Object> by, Supplier<List<Hit>> search) {
    var key =
        new Query(query.text(), query.locale(), query.reader(), query.level(), ANY, query.limit());
    synchronized (known) {
      if (!same(by)) {
        known.clear();
        this.by = by;
      }
      var found = known.get(key);
      if (found != null && fresh(found.asked(), query)) {
        return found.hits();
      }
    }
    var hits = search.get();
    if (query.text().length() <= LONGEST) {
      synchronized (known) {
        if (same(by)) {
          known.put(key, new Found(query, hits));
        }
      }
    }
    return hits;
  }

  private static boolean fresh(Query before, Query now) {
    var passed = Duration.between(before.at(), now.at());
    return !passed.isNegative() && passed.compareTo(FRESH) < 0;
  }

  private boolean same(List<Object> other) {
    if (by.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < by.size(); i++) {
      if (by.get(i) != other.get(i)) {
        return false;
      }
    }
    return true;
  }
}

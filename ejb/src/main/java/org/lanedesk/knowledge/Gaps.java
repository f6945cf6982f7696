package org.lanedesk.knowledge;

import jakarta.data.Limit;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lanedesk.account.Caller;
import org.lanedesk.kb.KnowledgeIndex;

/** What was asked and not found, grouped by meaning. Only editors and administrators. */
@Stateless
public class Gaps {
  private static final int MOST = 300;
  private static final Duration LATELY = Duration.ofDays(7);
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  @Inject Suggestions suggestions;
  @EJB IndexFeed feed;
  @Inject Clock clock;

  /** Searches of customers that found nothing in the last {@code days} days, most asked first. */
  public List<GapGroup> searches(Caller by, int days) {
    by.mustEdit();
    return grouped(since -> suggestions.searchesWithoutHit(since, Limit.of(MOST)), days);
  }

  /** Questions beside which the suggestion stayed silent, most asked first. */
  public List<GapGroup> questions(Caller by, int days) {
    by.mustEdit();
    return grouped(since -> suggestions.questionsWithoutAnswer(since, Limit.of(MOST)), days);
  }

  private List<GapGroup> grouped(Function<Instant, List<GapRow>> rows, int days) {
    var now = clock.instant();
    var all = rows.apply(now.minus(Duration.ofDays(days)));
    var lately =
        rows.apply(now.minus(LATELY)).stream()
            .collect(Collectors.toMap(GapRow::words, GapRow::times, Long::sum));
    return grouped(feed.index(), all, lately);
  }

  static List<GapGroup> grouped(KnowledgeIndex index, List<GapRow> rows, Map<String, Long> lately) {
    var groups = new ArrayList<GapGroup>();
    for (var locale : List.of("zh-CN", "en")) {
      var own =
          rows.stream()
              .filter(row -> HAN.matcher(row.words()).find() == locale.startsWith("zh"))
              .toList();
      var alike = index.alike(own.stream().map(GapRow::words).toList(), locale);
      for (var places : alike) {
        groups.add(group(places.stream().map(own::get).toList(), lately));
      }
    }
    groups.sort(Comparator.comparingLong(GapGroup::times).thenComparing(GapGroup::last).reversed());
    return groups;
  }

  private static GapGroup group(List<GapRow> rows, Map<String, Long> lately) {
    return new GapGroup(
        rows.getFirst().words(),
        rows.stream().skip(1).map(GapRow::words).toList(),
        rows.stream().mapToLong(GapRow::times).sum(),
        rows.stream().mapToLong(row -> lately.getOrDefault(row.words(), 0L)).sum(),
        rows.stream().map(GapRow::lastAt).max(Comparator.naturalOrder()).orElseThrow());
  }
}

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Refusal;

/**
 * How well the knowledge base answers, counted from what was asked, shown and judged; domain.md
 * §3.11 says what the shares mean. Readable to editors and supervisors.
 */
@Stateless
public class QualityDesk {
  /** Weeks that may be looked at together. */
  public static final int MOST_WEEKS = 52;

  private static final Duration WEEK = Duration.ofDays(7);
  private static final int ARTICLES = 100;

  @Inject Qualities counts;
  @EJB EditorDesk editors;
  @Inject Clock clock;

  /**
   * The last weeks, counted back from now.
   *
   * @param weeks 1 to 52
   */
  public QualityReport report(Caller by, int weeks) {
    by.mustBe(Role.EDITOR, Role.REVIEWER, Role.SUPERVISOR, Role.ADMIN);
    if (weeks < 1 || weeks > MOST_WEEKS) {
      throw new Refusal("quality.weeks", MOST_WEEKS);
    }
    var now = clock.instant();
    var all = new ArrayList<QualityWeek>();
    for (int i = weeks; i > 0; i--) {
      var from = now.minus(WEEK.multipliedBy(i));
      all.add(week(by, from, from.plus(WEEK)));
    }
    var from = now.minus(WEEK.multipliedBy(weeks));
    return new QualityReport(
        all,
        week(by, from, now),
        counts.rejectedArticles(from, now, Limit.of(ARTICLES)),
        counts.unseen(from, Limit.of(ARTICLES)));
  }

  private QualityWeek week(Caller by, Instant from, Instant to) {
    var groups = new HashMap<List<String>, QualityRow>();
    merge(groups, counts.asked(from, to), (row, n) -> counted(row, n[0], n[1], 0, 0, 0));
    merge(groups, counts.accepted(from, to), (row, n) -> counted(row, 0, 0, n[0], n[1], 0));
    merge(groups, counts.rejected(from, to), (row, n) -> counted(row, 0, 0, 0, 0, n[0]));
    var sum =
        groups.values().stream()
            .reduce(new QualityRow(null, null, 0, 0, 0, 0, 0), QualityRow::plus);
    var rows =
        groups.values().stream()
            .sorted(Comparator.comparingLong(QualityRow::asked).reversed())
            .toList();
    return new QualityWeek(
        from, to, sum, rows, counts.searches(from, to), editors.deflections(by, from, to));
  }

  private interface Counting {
    QualityRow row(List<String> group, long[] numbers);
  }

  private static void merge(
      Map<List<String>, QualityRow> groups, List<Object[]> rows, Counting counting) {
    for (var row : rows) {
      var group = List.of((String) row[0], row[1] == null ? "" : row[1].toString());
      var numbers = new long[row.length - 2];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = row[i + 2] == null ? 0 : ((Number) row[i + 2]).longValue();
      }
      groups.merge(group, counting.row(group, numbers), QualityRow::plus);
    }
  }

  private static QualityRow counted(
      List<String> group, long asked, long answered, long first, long three, long rejected) {
    var family = group.get(1).isEmpty() ? null : group.get(1);
    return new QualityRow(group.get(0), family, asked, answered, first, three, rejected);
  }
}

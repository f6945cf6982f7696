package org.lanedesk.knowledge;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.Character.UnicodeScript;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lanedesk.kb.Lesson;
import org.lanedesk.kb.Outcome;
import org.lanedesk.kb.Page;

/**
 * What the index is filled from: published articles as pages, what became of suggestions as
 * lessons, and the changes since a cursor.
 *
 * <p>Agents teach by what they did with a suggestion, signed-in customers by "that solved it"
 * unless they came back within seven days. Visitors without an account teach nothing: their mark is
 * theirs to change.
 */
@Stateless
public class IndexSource {
  private static final int AT_ONCE = 5000;

  private static final int LESSONS_AT_ONCE = 500;

  @Inject Articles articles;
  @Inject Suggestions suggestions;

  /**
   * A change and when it was made.
   *
   * @param hit the outcome that it is about, or null
   * @param deflection the "that solved it" that it is about, or null; with both null the article
   *     itself changed
   */
  record Change(long id, long article, Long hit, Long deflection, Instant at) {
    boolean ofArticle() {
      return hit == null && deflection == null;
    }
  }

  public long lastChange() {
    return articles.lastChange();
  }

  public List<Change> changes(long after, Instant since) {
    return articles.changesAfter(after, since, Limit.of(AT_ONCE)).stream()
        .map(c -> new Change(c.id, c.articleId, c.hitId, c.deflectionId, c.at))
        .toList();
  }

  /** The pages of one article: none when it is not published. */
  public List<Page> pages(long article) {
    return articles
        .byId(article)
        .filter(a -> a.state == ArticleState.PUBLISHED)
        .map(a -> pages(a, articles.textsOf(article)))
        .orElse(List.of());
  }

  /** The pages of all published articles. */
  public List<Page> everything() {
    var published = articles.all().stream().filter(a -> a.state == ArticleState.PUBLISHED).toList();
    var pages = new ArrayList<Page>();
    for (int i = 0; i < published.size(); i += 500) {
      var some = published.subList(i, Math.min(i + 500, published.size()));
      Map<Long, List<ArticleText>> texts =
          articles.textsOfAll(some.stream().map(a -> a.id).toList()).stream()
              .collect(Collectors.groupingBy(t -> t.articleId));
      some.forEach(a -> pages.addAll(pages(a, texts.getOrDefault(a.id, List.of()))));
    }
    return pages;
  }

  /** Every lesson that is not forgotten, in portions. */
  public void lessons(Consumer<List<Lesson>> taker) {
    long after = 0;
    for (var rows = suggestions.taughtAfter(after, Limit.of(LESSONS_AT_ONCE));
        !rows.isEmpty();
        rows = suggestions.taughtAfter(after, Limit.of(LESSONS_AT_ONCE))) {
      taker.accept(said(rows));
      after = rows.getLast().id();
    }
    after = 0;
    for (var solved = suggestions.solvedAfter(after, Limit.of(LESSONS_AT_ONCE));
        !solved.isEmpty();
        solved = suggestions.solvedAfter(after, Limit.of(LESSONS_AT_ONCE))) {
      taker.accept(solved(solved));
      after = solved.getLast().id;
    }
  }

  /** The lessons of these changes; one that is missing was forgotten or taken back. */
  public List<Lesson> lessons(List<Change> changes) {
    var hits = changes.stream().map(Change::hit).filter(Objects::nonNull).distinct().toList();
    var claims =
        changes.stream().map(Change::deflection).filter(Objects::nonNull).distinct().toList();
    var lessons = new ArrayList<Lesson>();
    if (!hits.isEmpty()) {
      lessons.addAll(said(suggestions.taughtBy(hits)));
    }
    if (!claims.isEmpty()) {
      lessons.addAll(solved(suggestions.solvedBy(claims)));
    }
    return lessons;
  }

  /** The name of the lesson that a change is about. */
  static String lesson(Change change) {
    return change.hit() != null ? "hit " + change.hit() : "solved " + change.deflection();
  }

  private List<Lesson> said(List<TaughtRow> rows) {
    var locales = locales(rows.stream().map(TaughtRow::article).distinct().toList());
    return rows.stream()
        .flatMap(row ->
            locale(locales.get(row.article()), row.locale(), row.words())
                .map(locale ->
                    new Lesson(
                        "hit " + row.id(),
                        row.words(),
                        row.article(),
                        locale,
                        row.outcome(),
                        "account " + row.by(),
                        row.at()))
                .stream())
        .toList();
  }

  private List<Lesson> solved(List<Deflection> rows) {
    var locales = locales(rows.stream().map(d -> d.articleId).distinct().toList());
    return rows.stream()
        .flatMap(row ->
            locale(locales.get(row.articleId), null, row.query)
                .map(locale ->
                    new Lesson(
                        "solved " + row.id,
                        row.query,
                        row.articleId,
                        locale,
                        Outcome.SOLVED,
                        "account " + row.accountId,
                        row.at))
                .stream())
        .toList();
  }

  private Map<Long, List<String>> locales(List<Long> ids) {
    return articles.textsOfAll(ids).stream()
        .collect(
            Collectors.groupingBy(
                t -> t.articleId, Collectors.mapping(t -> t.locale, Collectors.toList())));
  }

  /** In which of its languages an article answered: as asked for, or as the words are written. */
  private static Optional<String> locale(List<String> has, String asked, String words) {
    if (has == null || words.isBlank()) {
      return Optional.empty();
    }
    if (asked != null && has.contains(asked)) {
      return Optional.of(asked);
    }
    boolean han = words.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
    return has.stream().filter(locale -> locale.startsWith("zh") == han).findFirst();
  }

  private static List<Page> pages(Article a, List<ArticleText> texts) {
    return texts.stream()
        .map(t ->
            new Page(
                a.id,
                t.locale,
                t.title,
                t.phrasingList(),
                t.answerText,
                a.audience,
                a.levelSet(),
                a.validFrom,
                a.validTo,
                a.section,
                boost(a.votesUp, a.votesDown)))
        .toList();
  }

  /** Neutral without votes; at most a tenth up or down, and only slowly so. */
  static double boost(int up, int down) {
    return 1 + 0.1 * (up - down) / (up + down + 10.0);
  }
}

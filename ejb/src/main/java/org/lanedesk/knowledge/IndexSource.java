package org.lanedesk.knowledge;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lanedesk.kb.Page;

/** What the index is filled from: published articles as pages, and the changes since a cursor. */
@Stateless
public class IndexSource {
  private static final int AT_ONCE = 5000;

  @Inject Articles articles;

  /** A change, the article it names and when it was made. */
  record Change(long id, long article, Instant at) {}

  public long lastChange() {
    return articles.lastChange();
  }

  public List<Change> changes(long after, Instant since) {
    return articles.changesAfter(after, since, Limit.of(AT_ONCE)).stream()
        .map(c -> new Change(c.id, c.articleId, c.at))
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

package org.lanedesk.knowledge;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.lanedesk.account.Caller;

/** What waits for editors, and the reminders that tell them so. */
@Stateless
public class WorkDesk {
  private static final int MOST = 200;
  private static final int REMINDED_AT_ONCE = 500;

  @Inject Reviews reviews;
  @Inject Articles articles;
  @Inject Sections sections;
  @Inject Enclosures enclosures;
  @Inject Event<ReviewsDue> due;
  @Inject Clock clock;

  /** New articles and proposed changes that nobody has looked at yet, longest waiting first. */
  public List<WorkRow> toReview(Caller by) {
    by.mustEdit();
    var rows = new ArrayList<>(reviews.inReview(Limit.of(MOST)));
    rows.addAll(reviews.proposed(Limit.of(MOST)));
    return rows;
  }

  /** Published articles that were to be looked at again by now, longest overdue first. */
  public List<WorkRow> overdue(Caller by) {
    by.mustEdit();
    return reviews.dueAt(clock.instant(), Limit.of(MOST));
  }

  /** Articles that lack a language, published ones first. */
  public List<WorkRow> untranslated(Caller by) {
    by.mustEdit();
    return reviews.untranslated(Limit.of(MOST));
  }

  /** Links that lead nowhere in articles that are not archived, published ones first. */
  public List<DeadLink> deadLinks(Caller by) {
    by.mustEdit();
    var all = new LinkedHashMap<Long, Article>();
    articles.all().forEach(a -> all.put(a.id, a));
    var states = new HashMap<Long, ArticleState>();
    all.values().forEach(a -> states.put(a.id, a.state));
    var codes = sections.all().stream().map(s -> s.code).toList();
    var check = new LinkCheck(states, Set.copyOf(codes), Set.copyOf(enclosures.ids()));
    var found = new ArrayList<DeadLink>();
    for (var text : articles.textsOfAll(List.copyOf(all.keySet()))) {
      var article = all.get(text.articleId);
      if (article.state != ArticleState.ARCHIVED) {
        for (var link : RichText.links(text.answerHtml)) {
          check
              .fault(link)
              .ifPresent(fault ->
                  found.add(
                      new DeadLink(
                          article.id, article.state, text.locale, text.title, link, fault)));
        }
      }
    }
    found.sort((a, b) -> b.state().compareTo(a.state()));
    return found;
  }

  /**
   * Tells owners which articles are to be looked at again; each article once for each date. Whoever
   * owns the section is told, otherwise who wrote it last.
   *
   * @return how many articles were told of
   */
  public int remind() {
    var now = clock.instant();
    var told = new LinkedHashMap<Long, List<ReviewsDue.Due>>();
    var owners = new HashMap<String, Long>();
    sections.all().forEach(s -> owners.put(s.code, s.ownerId));
    int count = 0;
    for (var id : reviews.toRemind(now, Limit.of(REMINDED_AT_ONCE))) {
      if (reviews.takeReminder(id, now) != 1) {
        continue;
      }
      var article = articles.byId(id).orElseThrow();
      var section = owners.get(article.section);
      var owner = section == null ? article.changedBy : section;
      if (owner != null) {
        var titles = articles.textsOf(id).stream().map(t -> t.title).toList();
        told.computeIfAbsent(owner, o -> new ArrayList<>())
            .add(new ReviewsDue.Due(id, titles.isEmpty() ? article.articleKey : titles.getFirst()));
        count++;
      }
    }
    told.forEach((owner, rows) -> due.fire(new ReviewsDue(owner, rows, now)));
    return count;
  }
}

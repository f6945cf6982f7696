package org.lanedesk.knowledge;

import jakarta.data.Limit;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanedesk.account.Caller;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.kb.Query;

/**
 * The help centre for its readers: what stands where, what stands beside an article, and the way on
 * when a search found nothing. What a reader may not read is nowhere in it.
 */
@Stateless
public class HelpDesk {
  private static final int COMMENT = 500;
  private static final int SAID = 50;
  private static final int NEAR = 40;
  private static final int SECTIONS_NEAR = 4;

  @Inject Articles articles;
  @Inject Sections sections;
  @EJB KnowledgeDesk knowledge;
  @EJB IndexFeed feed;
  @EJB ReaderDesk readers;
  @Inject Clock clock;

  /**
   * Sections that have something to read in this language, in the order of their categories.
   *
   * @param most articles of each section at most, best voted first
   */
  public List<HelpShelf> shelves(Caller by, String locale, int most) {
    Map<String, List<HelpRow>> readable =
        knowledge.helpCentre(by, locale).stream().collect(Collectors.groupingBy(HelpRow::section));
    var shelves = new ArrayList<HelpShelf>();
    var all = sections.all();
    for (var category : sections.categories()) {
      var view = CategoryView.of(category, all);
      for (var section : view.sections()) {
        var rows = readable.getOrDefault(section.code(), List.of());
        if (!rows.isEmpty()) {
          var shown = rows.stream().limit(most).toList();
          shelves.add(new HelpShelf(section.id(), section.shelf(), view, shown, rows.size()));
        }
      }
    }
    return shelves;
  }

  /**
   * One section with all its articles.
   *
   * @throws NoSuch when there is none of this code, or nothing in it that the caller may read
   */
  public HelpShelf shelf(Caller by, String code, String locale) {
    return shelves(by, locale, Integer.MAX_VALUE).stream()
        .filter(s -> s.shelf().code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NoSuch("section", String.valueOf(code)));
  }

  /** Articles about the same, nearest first; filled up from the same section. */
  public List<HelpRow> related(Caller by, Long id, String locale, int limit) {
    var article = knowledge.read(by, id);
    var readable = new LinkedHashMap<Long, HelpRow>();
    knowledge.helpCentre(by, locale).forEach(row -> readable.put(row.id(), row));
    readable.remove(id);
    var found = new LinkedHashMap<Long, HelpRow>();
    for (var hit : feed.index().similar(id, query(by, "", locale, limit * 3))) {
      if (readable.containsKey(hit.id()) && found.size() < limit) {
        found.put(hit.id(), readable.get(hit.id()));
      }
    }
    readable.values().stream()
        .filter(row -> row.section().equals(article.section()))
        .takeWhile(row -> found.size() < limit)
        .forEach(row -> found.putIfAbsent(row.id(), row));
    return List.copyOf(found.values());
  }

  /** What was probably meant, when that finds something; otherwise empty. */
  public String meant(Caller by, String text, String locale) {
    var words = text == null ? "" : text.strip();
    if (words.isEmpty()) {
      return "";
    }
    var index = feed.index();
    return index
        .correct(query(by, words, locale, 1))
        .filter(other -> !other.equalsIgnoreCase(words))
        .filter(other -> !index.search(query(by, other, locale, 1)).isEmpty())
        .orElse("");
  }

  /**
   * The sections in which an answer would most likely stand, likeliest first; those with most to
   * read when the words say nothing. Never empty while there is anything to read.
   */
  public List<HelpShelf> nearest(Caller by, String text, String locale) {
    var shelves = shelves(by, locale, 3);
    var near = new LinkedHashMap<String, Integer>();
    for (var hit : feed.index().rank(query(by, text, locale, NEAR))) {
      feed.index()
          .page(hit.id(), hit.locale())
          .ifPresent(page -> near.putIfAbsent(page.section(), near.size()));
    }
    return shelves.stream()
        .sorted(
            Comparator.comparingInt(
                    (HelpShelf s) -> near.getOrDefault(s.shelf().code(), Integer.MAX_VALUE))
                .thenComparing(Comparator.comparingInt(HelpShelf::total).reversed()))
        .limit(SECTIONS_NEAR)
        .toList();
  }

  /**
   * Takes a vote against an article with its reason.
   *
   * @param comment may be null; what looks like personal data in it is masked
   */
  public void unhelpful(Caller by, String visitor, Long id, VoteReason reason, String comment) {
    var said = comment == null ? "" : comment.strip();
    if (said.length() > COMMENT) {
      throw new Refusal("article.comment-long", COMMENT);
    }
    knowledge.vote(by, visitor, id, false);
    var vote = articles.vote(id, KnowledgeDesk.voter(by, visitor)).orElseThrow();
    var masked = new PersonalData(Set.of(), Set.of()).masked(said, by.locale());
    vote.because(reason, masked.isEmpty() ? null : masked);
    articles.updateVote(vote);
  }

  /** Why readers found an article unhelpful, newest first, at most 50; for editors. */
  public List<SaidRow> said(Caller by, Long id) {
    by.mustEdit();
    return articles.saidOf(id, Limit.of(SAID));
  }

  private Query query(Caller by, String text, String locale, int limit) {
    return readers.of(by).asking(text, locale, clock.instant(), limit);
  }
}

package org.lanedesk.knowledge;

import jakarta.annotation.Priority;
import jakarta.data.Limit;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NoSuch;
import org.lanedesk.kb.Hit;
import org.lanedesk.kb.Outcome;
import org.lanedesk.kb.Query;
import org.lanedesk.ticket.TicketOpened;

/**
 * For those who look for answers: customers in the help centre and while they write a question,
 * agents beside a conversation. Everything that is found is checked against the database before it
 * is shown, so an article that was just withdrawn is not found even where the index is behind.
 */
@Stateless
public class KnowledgeDesk {
  /** A contact within this time takes a "that solved it" back. */
  public static final Duration HONEST = Duration.ofDays(7);

  private static final int QUERY = 2000;

  /** From this confidence on a page is shown that shares no word with the search. */
  private static final double NEAR = 0.25;

  @Inject Articles articles;
  @Inject Suggestions suggestions;
  @EJB IndexFeed feed;
  @EJB ReaderDesk readers;
  @Inject Clock clock;

  /**
   * What the help centre finds for these words, best first; unlike {@link #suggest} it also shows
   * weak hits, because somebody asked for a list. Logged, also when nothing was found.
   *
   * @param locale {@code zh-CN} or {@code en}; null for any
   */
  public List<Answer> search(Caller by, String text, String locale, int limit) {
    var words = clean(text);
    if (words.isEmpty()) {
      return List.of();
    }
    var reader = readers.of(by);
    var hits = feed.index().search(reader.asking(words, locale, clock.instant(), limit));
    var found = shown(reader, hits).stream().filter(KnowledgeDesk::near).toList();
    suggestions.add(
        new SearchLog(
            locale == null ? by.locale() : locale,
            words,
            found.size(),
            by.staff(),
            clock.instant()));
    return found;
  }

  /** Has one of the words, or is at least likely by its meaning: something is always nearest. */
  private static boolean near(Answer answer) {
    return !answer.because().terms().isEmpty() || answer.confidence() >= NEAR;
  }

  /**
   * "Did you mean": the words with slips put right, when there are any that this reader may find.
   */
  public Optional<String> meant(Caller by, String text, String locale) {
    var words = clean(text);
    return words.isEmpty() ? Optional.empty() : feed.index().correct(query(by, words, locale, 1));
  }

  /** Whole questions that begin or go on like what was typed so far, at most {@code limit}. */
  public List<String> complete(Caller by, String typed, String locale, int limit) {
    var words = clean(typed);
    return words.isEmpty() ? List.of() : feed.index().complete(query(by, words, locale, limit));
  }

  /**
   * Answers worth showing beside these words, best first, at most {@code limit}; none when nothing
   * is likely enough to be right. The impression is logged with the words.
   *
   * @param ticket the ticket that the words come from, already readable to the caller; or null
   * @param place where it is shown: {@code console}, {@code ask}, {@code return} or {@code api}
   */
  public List<Answer> suggest(
      Caller by, String text, String locale, Long ticket, String place, int limit) {
    var words = clean(text);
    if (words.isEmpty()) {
      return List.of();
    }
    var reader = readers.of(by);
    var asked = reader.asking(text, locale, clock.instant(), limit);
    var found = shown(reader, feed.index().suggest(asked));
    var logged =
        suggestions.add(
            new Suggestion(
                ticket,
                by.account(),
                place,
                locale == null ? by.locale() : locale,
                words,
                clock.instant(),
                found.size()));
    var hits = new ArrayList<SuggestionHit>();
    for (var answer : found) {
      hits.add(
          new SuggestionHit(
              logged.id, ticket, answer.articleId(), hits.size() + 1, answer.confidence()));
    }
    if (!hits.isEmpty()) {
      suggestions.addHits(hits);
    }
    return found;
  }

  /**
   * Records what became of an answer for this ticket. An answer that was found by searching instead
   * of being suggested is recorded as well.
   */
  public void outcome(Caller by, Long ticket, Long article, Outcome what) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    articles.byId(article).orElseThrow(() -> new NoSuch("article", article));
    var now = clock.instant();
    var hits = suggestions.hits(ticket, article, Limit.of(1));
    if (hits.isEmpty()) {
      var words = suggestions.wordsFor(ticket, Limit.of(1)).stream().findFirst().orElse("");
      var logged =
          suggestions.add(
              new Suggestion(ticket, by.account(), "search", by.locale(), words, now, 1));
      var hit = new SuggestionHit(logged.id, ticket, article, 0, 0);
      hit.became(what, by.account(), now);
      suggestions.addHits(List.of(hit));
      articles.changed(ArticleChange.of(hit, now));
    } else {
      var hit = hits.getFirst();
      hit.became(what, by.account(), now);
      suggestions.update(hit);
      articles.changed(ArticleChange.of(hit, now));
    }
  }

  /** The articles of the help centre that this caller may read, best voted first. */
  public List<HelpRow> helpCentre(Caller by, String locale) {
    var now = clock.instant();
    var reader = readers.of(by);
    return reader.isColleague()
        ? articles.publishedForStaff(locale, now)
        : articles.published(locale, now, reader.isMember(), reader.levelPattern());
  }

  /** An article as this caller may read it; editors read all states. */
  public ArticleView read(Caller by, Long id) {
    var article = articles.byId(id).orElseThrow(() -> new NoSuch("article", id));
    if (!by.edits() && !readers.of(by).mayRead(article, clock.instant())) {
      throw new NoSuch("article", id);
    }
    return ArticleView.of(article, articles.textsOf(id));
  }

  /**
   * Takes one reader's vote; a second vote of the same reader replaces the first.
   *
   * @param visitor the browser's own random mark, for readers who are not signed in
   */
  public void vote(Caller by, String visitor, Long id, boolean up) {
    read(by, id);
    var voter = voter(by, visitor);
    var now = clock.instant();
    var before = articles.vote(id, voter);
    if (before.isPresent()) {
      before.get().changed(up, now);
      articles.updateVote(before.get());
    } else {
      articles.addVote(new ArticleVote(id, voter, up, now));
    }
    articles.countVotes(id);
    articles.changed(new ArticleChange(id, now));
  }

  static String voter(Caller by, String visitor) {
    return by.account() == null ? "v:" + visitor : "a:" + by.account();
  }

  /** "That solved it": a question less, unless the same person comes back within seven days. */
  public void solved(Caller by, String visitor, Long article, String query) {
    read(by, article);
    var now = clock.instant();
    var claim = suggestions.add(new Deflection(article, by.account(), visitor, clean(query), now));
    if (by.account() != null) {
      articles.changed(ArticleChange.of(claim, now));
    }
  }

  /** A visitor who is not signed in sent a question after all. */
  public void cameBack(String visitor, Long ticket) {
    var now = clock.instant();
    if (visitor != null) {
      suggestions.visitorReturned(visitor, ticket, now, now.minus(HONEST));
    }
  }

  public void opened(
      @Observes @Priority(Interceptor.Priority.APPLICATION + 300) TicketOpened opened) {
    var since = opened.at().minus(HONEST);
    var claims = suggestions.unreturned(opened.requester(), opened.at(), since);
    if (claims.isEmpty()) {
      return;
    }
    suggestions.returned(opened.requester(), opened.ticket(), opened.at(), since);
    var now = clock.instant();
    articles.changed(claims.stream().map(claim -> ArticleChange.of(claim, now)).toList());
  }

  private Query query(Caller by, String text, String locale, int limit) {
    return readers.of(by).asking(text, locale, clock.instant(), limit);
  }

  private List<Answer> shown(Reader reader, List<Hit> hits) {
    if (hits.isEmpty()) {
      return List.of();
    }
    var ids = hits.stream().map(Hit::id).distinct().toList();
    var now = clock.instant();
    Map<Long, Article> readable =
        articles.byIds(ids).stream()
            .filter(a -> reader.mayRead(a, now))
            .collect(Collectors.toMap(a -> a.id, a -> a));
    var texts =
        readable.isEmpty()
            ? List.<ArticleText>of()
            : articles.textsOfAll(List.copyOf(readable.keySet()));
    return hits.stream()
        .filter(h -> readable.containsKey(h.id()))
        .flatMap(h -> answer(h, texts).stream())
        .toList();
  }

  private static Optional<Answer> answer(Hit hit, List<ArticleText> texts) {
    return texts.stream()
        .filter(t -> t.articleId == hit.id() && t.locale.equals(hit.locale()))
        .findFirst()
        .map(t ->
            new Answer(
                hit.id(),
                hit.locale(),
                t.title,
                hit.passage(),
                hit.marks().stream().map(m -> new int[] {m.start(), m.end()}).toList(),
                hit.confidence(),
                hit.alone(),
                new Answer.Why(
                    hit.because().words(),
                    hit.because().meaning(),
                    hit.because().learnt(),
                    hit.because().terms(),
                    hit.because().nearest()),
                t.answerHtml,
                t.answerText,
                t.updatedAt));
  }

  private static String clean(String text) {
    if (text == null) {
      return "";
    }
    var line =
        Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\s]+", " ").strip();
    if (line.length() <= QUERY) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(QUERY - 1)) ? QUERY - 1 : QUERY;
    return line.substring(0, end);
  }
}

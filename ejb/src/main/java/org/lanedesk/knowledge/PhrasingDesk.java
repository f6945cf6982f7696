package org.lanedesk.knowledge;

import jakarta.data.Limit;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanedesk.account.Caller;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.kb.Outcome;

/**
 * Real questions as phrasings: what customers asked and an article answered, but does not say
 * itself. Editors accept or dismiss them. A question that seems to hold personal data is never
 * proposed: a phrasing is for everybody.
 */
@Stateless
public class PhrasingDesk {
  private static final List<Outcome> ANSWERED =
      List.of(Outcome.USED, Outcome.EDITED, Outcome.SOLVED);
  private static final int ARTICLES = 60;
  private static final int PROPOSED = 10;
  private static final int LONGEST = 300;

  @Inject Phrasings phrasings;
  @Inject Articles articles;
  @EJB EditorDesk editors;
  @EJB IndexFeed feed;
  @Inject Clock clock;

  /** All proposals, those of the articles that answered most often first. */
  public List<PhrasingRow> proposals(Caller by) {
    by.mustEdit();
    var ids = new LinkedHashSet<>(phrasings.answering(ANSWERED, Limit.of(ARTICLES)));
    ids.addAll(phrasings.solving(Limit.of(ARTICLES)));
    if (ids.isEmpty()) {
      return List.of();
    }
    var wanted = List.copyOf(ids);
    var texts = articles.textsOfAll(wanted);
    var dismissed = phrasings.dismissed(wanted);
    var rows = new ArrayList<PhrasingRow>();
    for (var id : wanted) {
      for (var text : texts) {
        if (text.articleId.equals(id)) {
          var proposed = proposed(id, text.locale, dismissed);
          if (!proposed.isEmpty()) {
            rows.add(new PhrasingRow(id, text.locale, text.title, proposed));
          }
        }
      }
    }
    return rows;
  }

  /** The proposals for one language of an article, the most different first, at most ten. */
  public List<String> proposals(Caller by, Long article, String locale) {
    by.mustEdit();
    existing(article);
    return proposed(article, locale, phrasings.dismissed(List.of(article)));
  }

  private List<String> proposed(Long article, String locale, List<PhrasingDismissal> dismissed) {
    Set<String> unwanted =
        dismissed.stream()
            .filter(d -> d.articleId.equals(article) && d.locale.equals(locale))
            .map(d -> d.phrasing)
            .collect(Collectors.toSet());
    return feed.index().proposedPhrasings(article, locale, PROPOSED + unwanted.size()).stream()
        .filter(text -> !unwanted.contains(text) && isForEverybody(text, locale))
        .limit(PROPOSED)
        .toList();
  }

  private static boolean isForEverybody(String text, String locale) {
    return new PersonalData(Set.of(), Set.of()).masked(text, locale).equals(text);
  }

  /**
   * Makes the question a phrasing of the article.
   *
   * @return false when somebody else must agree first
   * @throws Refusal when the article is not written in this language, or the text is none
   */
  public boolean accept(Caller by, Long article, String locale, String text) {
    var view = editors.read(by, article);
    var words = words(text);
    var was =
        view.in(locale).orElseThrow(() -> new Refusal("article.locale", String.valueOf(locale)));
    if (was.phrasings().contains(words)) {
      return true;
    }
    var texts = new ArrayList<TextDraft>();
    for (var each : view.texts()) {
      var all = new ArrayList<>(each.phrasings());
      if (each.locale().equals(locale)) {
        all.add(words);
      }
      texts.add(new TextDraft(each.locale(), each.title(), all, each.answerHtml()));
    }
    return editors.save(by, article, view.version(), view.draft(texts));
  }

  /** The question is not proposed again for this article. */
  public void dismiss(Caller by, Long article, String locale, String text) {
    by.mustEdit();
    existing(article);
    var words = words(text);
    boolean known =
        phrasings.dismissed(List.of(article)).stream()
            .anyMatch(d -> d.locale.equals(locale) && d.phrasing.equals(words));
    if (!known) {
      phrasings.dismiss(
          new PhrasingDismissal(article, locale, words, by.account(), clock.instant()));
    }
  }

  private static String words(String text) {
    var words = text == null ? "" : text.strip();
    if (words.isEmpty()) {
      throw new Refusal("phrasing.missing");
    }
    if (words.length() > LONGEST) {
      throw new Refusal("article.phrasing-long", LONGEST);
    }
    return words;
  }

  private void existing(Long id) {
    articles.byId(id).orElseThrow(() -> new NoSuch("article", id));
  }
}

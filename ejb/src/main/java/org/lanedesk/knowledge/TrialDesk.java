package org.lanedesk.knowledge;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import org.lanedesk.account.Caller;
import org.lanedesk.event.Refusal;
import org.lanedesk.kb.Audience;
import org.lanedesk.kb.Page;
import org.lanedesk.kb.Query;

/**
 * Lets editors see how a question would be answered, and what another phrasing would change, before
 * it is saved. Nothing is logged and nothing is learnt.
 */
@Stateless
public class TrialDesk {
  private static final int SHOWN = 8;
  private static final int PHRASING = 300;

  @EJB IndexFeed feed;
  @EJB IndexSource source;
  @Inject Clock clock;

  /** How the question stands now, as an agent would have it. */
  public Trial now(Caller by, String text, String locale) {
    by.mustEdit();
    var index = feed.index();
    return Trial.of(index.silentBelow(), index.rank(query(text, locale)));
  }

  /**
   * How it would stand if the article had one phrasing more.
   *
   * @throws Refusal when the article is not published in this language, or the phrasing is empty or
   *     too long
   */
  public Trial supposing(Caller by, String text, String locale, Long article, String phrasing) {
    by.mustEdit();
    var other = phrasing == null ? "" : phrasing.strip();
    if (other.isEmpty() || other.length() > PHRASING) {
      throw new Refusal("article.phrasing-long", PHRASING);
    }
    var page = page(article, locale).orElseThrow(() -> new Refusal("trial.not-published"));
    var phrasings = new ArrayList<>(page.phrasings());
    phrasings.add(other);
    var supposed =
        new Page(
            page.id(),
            page.locale(),
            page.title(),
            phrasings,
            page.body(),
            page.audience(),
            page.levels(),
            page.validFrom(),
            page.validTo(),
            page.section(),
            page.boost());
    var index = feed.index();
    return Trial.of(index.silentBelow(), index.rankSupposing(query(text, locale), supposed));
  }

  private Optional<Page> page(Long article, String locale) {
    return article == null
        ? Optional.empty()
        : source.pages(article).stream().filter(p -> p.locale().equals(locale)).findFirst();
  }

  private Query query(String text, String locale) {
    return new Query(text, locale, Audience.AGENT_ONLY, null, clock.instant(), SHOWN);
  }
}

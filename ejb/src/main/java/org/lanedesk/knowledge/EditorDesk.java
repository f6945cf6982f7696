package org.lanedesk.knowledge;

import jakarta.data.Limit;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Stale;
import org.lanedesk.kb.State;

/**
 * For those who write the answers. Only editors and administrators; every saving leaves an edition
 * of each language that changed, and every change that readers may notice is written for the index
 * in the same transaction.
 */
@Stateless
public class EditorDesk {
  private static final int LIST = 500;
  private static final int PROPOSED = 10;

  @Inject Articles articles;
  @Inject Suggestions suggestions;
  @EJB IndexFeed feed;
  @Inject Event<ArticleMoved> moved;
  @Inject Clock clock;

  /** Articles for the editors' list, last changed first, at most 500; null means any. */
  public List<EditorRow> list(Caller by, ArticleState state, String section, String text) {
    editor(by);
    var like =
        text == null || text.isBlank() ? null : "%" + text.strip().toLowerCase(Locale.ROOT) + "%";
    var in = section == null || section.isBlank() ? null : section;
    return articles.forEditors(state, in, like, Limit.of(LIST));
  }

  public ArticleView read(Caller by, Long id) {
    editor(by);
    return ArticleView.of(existing(id), articles.textsOf(id));
  }

  /** Writes a new article as a draft and answers its id; its key must be free. */
  public Long write(Caller by, ArticleDraft draft) {
    editor(by);
    if (articles.byKey(draft.key()).isPresent()) {
      throw new Refusal("article.key-taken", draft.key());
    }
    var now = clock.instant();
    var article = articles.add(Article.written(draft, by.account(), now));
    saveTexts(by, article.id, draft, now);
    return article.id;
  }

  /**
   * Saves an article.
   *
   * @param seenVersion the version that the editor had before the eyes
   * @throws Stale when somebody saved it since; nothing is changed
   */
  public void save(Caller by, Long id, int seenVersion, ArticleDraft draft) {
    editor(by);
    var article = existing(id);
    if (article.version != seenVersion) {
      throw new Stale("article", id, article.version, List.of());
    }
    if (!article.articleKey.equals(draft.key())) {
      throw new Refusal("article.key-fixed", article.articleKey);
    }
    var now = clock.instant();
    article.rewritten(draft, now);
    articles.update(article);
    saveTexts(by, id, draft, now);
    articles.changed(new ArticleChange(id, now));
  }

  /** Publishes, takes back to draft or archives. */
  public void move(Caller by, Long id, int seenVersion, ArticleState to) {
    editor(by);
    var article = existing(id);
    if (article.version != seenVersion) {
      throw new Stale("article", id, article.version, List.of());
    }
    var from = article.state;
    var now = clock.instant();
    article.moved(to, now);
    articles.update(article);
    articles.changed(new ArticleChange(id, now));
    moved.fire(new ArticleMoved(id, article.articleKey, from, to, by.actor(), now));
  }

  /** What the article said before, newest first, at most 200 editions. */
  public List<EditionRow> editions(Caller by, Long id) {
    editor(by);
    existing(id);
    return articles.editionsOf(id, Limit.of(200)).stream().map(EditionRow::of).toList();
  }

  /**
   * Writes or replaces an article by its key and publishes it: what an import does with each line.
   *
   * @return true when it is new
   */
  public boolean bring(Caller by, ArticleDraft draft) {
    editor(by);
    var before = articles.byKey(draft.key());
    var id = before.map(a -> a.id).orElseGet(() -> write(by, draft));
    before.ifPresent(a -> save(by, a.id, a.version, draft));
    var article = existing(id);
    if (article.state != ArticleState.PUBLISHED) {
      move(by, id, article.version, ArticleState.PUBLISHED);
    }
    return before.isEmpty();
  }

  /** Fills this node's index anew from the database; it serves meanwhile. */
  public void rebuildIndex(Caller by) {
    editor(by);
    feed.rebuild();
  }

  /**
   * Forgets what was learnt from outcomes in a period, as if they had not been said; the counts of
   * use stay. The index follows within a second.
   *
   * @param account who said them; null means anybody
   * @return how many were forgotten
   */
  public int forget(Caller by, Long account, Instant from, Instant to) {
    editor(by);
    var now = clock.instant();
    var hits = suggestions.outcomes(account, from, to);
    var claims = suggestions.deflections(account, from, to);
    hits.forEach(hit -> hit.forgottenAt = now);
    claims.forEach(claim -> claim.forgottenAt = now);
    suggestions.updateHits(hits);
    suggestions.updateDeflections(claims);
    articles.changed(hits.stream().map(hit -> ArticleChange.of(hit, now)).toList());
    articles.changed(claims.stream().map(claim -> ArticleChange.of(claim, now)).toList());
    return hits.size() + claims.size();
  }

  /**
   * Questions of customers that the article has answered and that its own phrasings do not cover,
   * the most different first, at most ten: proposals for its editor.
   */
  public List<String> proposedPhrasings(Caller by, Long id, String locale) {
    editor(by);
    existing(id);
    return feed.index().proposedPhrasings(id, locale, PROPOSED);
  }

  public State indexState(Caller by) {
    editor(by);
    return feed.state();
  }

  /** How often these articles were suggested and what became of it. */
  public Map<Long, UseRow> uses(Caller by, List<Long> ids) {
    editor(by);
    return ids.isEmpty()
        ? Map.of()
        : suggestions.uses(ids).stream().collect(Collectors.toMap(UseRow::articleId, u -> u));
  }

  /** Questions that answers made unnecessary in a period; readable to supervisors as well. */
  public DeflectionFigures deflections(Caller by, Instant from, Instant to) {
    by.mustBe(Role.EDITOR, Role.SUPERVISOR, Role.ADMIN);
    var settled = clock.instant().minus(KnowledgeDesk.HONEST);
    var confirmable = settled.isBefore(to) ? settled : to;
    long confirmed =
        confirmable.isAfter(from)
            ? suggestions.claimed(from, confirmable) - suggestions.takenBack(from, confirmable)
            : 0;
    return new DeflectionFigures(
        suggestions.claimed(from, to), suggestions.takenBack(from, to), confirmed);
  }

  private void saveTexts(Caller by, Long id, ArticleDraft draft, Instant now) {
    int number = articles.lastEdition(id) + 1;
    var there = new ArrayList<>(articles.textsOf(id));
    for (var wanted : draft.texts()) {
      Optional<ArticleText> old =
          there.stream().filter(t -> t.locale.equals(wanted.locale())).findFirst();
      if (old.isPresent() && old.get().says(wanted)) {
        there.remove(old.get());
        continue;
      }
      var text = old.orElseGet(() -> ArticleText.of(id, wanted, now));
      if (old.isPresent()) {
        text.rewritten(wanted, now);
        articles.updateText(text);
        there.remove(text);
      } else {
        articles.addText(text);
      }
      articles.addEdition(ArticleEdition.of(text, number, by.account(), by.name()));
    }
    there.forEach(articles::removeText);
  }

  private Article existing(Long id) {
    return articles.byId(id).orElseThrow(() -> new NoSuch("article", id));
  }

  private static void editor(Caller by) {
    by.mustBe(Role.EDITOR, Role.ADMIN);
  }
}

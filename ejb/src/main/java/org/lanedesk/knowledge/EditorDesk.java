package org.lanedesk.knowledge;

import jakarta.data.Limit;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

  @Inject Articles articles;
  @Inject Suggestions suggestions;
  @EJB IndexFeed feed;
  @EJB ReviewDesk reviews;
  @EJB SectionDesk sections;
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
    sections.known(draft.section());
    var written = Article.written(draft, by.account(), now);
    written.writtenBy(by.account(), by.name());
    var article = articles.add(written);
    saveTexts(by, article.id, draft, now);
    return article.id;
  }

  /**
   * Saves an article. Where four eyes are asked for, what a published article is to say waits for
   * somebody else ({@link #agree}).
   *
   * @param seenVersion the version that the editor had before the eyes
   * @return false when it waits
   * @throws Stale when somebody saved it since; nothing is changed
   */
  public boolean save(Caller by, Long id, int seenVersion, ArticleDraft draft) {
    editor(by);
    var article = seen(id, seenVersion);
    if (!article.articleKey.equals(draft.key())) {
      throw new Refusal("article.key-fixed", article.articleKey);
    }
    if (article.state == ArticleState.PUBLISHED
        && !reviews.terms().fourEyes().mayPublish(by, by.account())) {
      reviews.propose(by, id, draft);
      return false;
    }
    article.writtenBy(by.account(), by.name());
    rewrite(by, article, draft);
    return true;
  }

  /**
   * Lets readers see what was proposed for a published article.
   *
   * @throws Refusal when the caller may not agree to it
   * @throws Stale when somebody saved it since; nothing is changed
   */
  public void agree(Caller by, Long id, int seenVersion, String why) {
    editor(by);
    var article = seen(id, seenVersion);
    var proposal = reviews.proposal(by, id).orElseThrow(() -> new NoSuch("proposal", id));
    if (!reviews.terms().fourEyes().mayPublish(by, proposal.by())) {
      throw new Refusal("article.four-eyes", proposal.byName());
    }
    article.writtenBy(proposal.by(), proposal.byName());
    article.reviewBy(reviews.terms().next(clock.instant()));
    rewrite(by, article, proposal.draft());
    reviews.agreed(by, id, why);
  }

  private void rewrite(Caller by, Article article, ArticleDraft draft) {
    var now = clock.instant();
    sections.known(draft.section());
    article.rewritten(draft, now);
    articles.update(article);
    saveTexts(by, article.id, draft, now);
    articles.changed(new ArticleChange(article.id, now));
  }

  private Article seen(Long id, int version) {
    var article = existing(id);
    if (article.version != version) {
      throw new Stale("article", id, article.version, List.of());
    }
    return article;
  }

  /** As {@link #move(Caller, Long, int, ArticleState, String)} without a reason. */
  public void move(Caller by, Long id, int seenVersion, ArticleState to) {
    move(by, id, seenVersion, to, "");
  }

  /**
   * Gives to review, publishes, takes back to draft or archives.
   *
   * @param why kept with the step; asked for when a text in review is given back
   * @throws Refusal when that is not possible from where it is, or when four eyes are asked for and
   *     the caller's are the same
   */
  public void move(Caller by, Long id, int seenVersion, ArticleState to, String why) {
    editor(by);
    var article = seen(id, seenVersion);
    var from = article.state;
    var now = clock.instant();
    if (to == ArticleState.PUBLISHED
        && !reviews.terms().fourEyes().mayPublish(by, article.changedBy)) {
      throw new Refusal("article.four-eyes", article.changedByName);
    }
    if (from == ArticleState.IN_REVIEW
        && to == ArticleState.DRAFT
        && !Objects.equals(by.account(), article.changedBy)
        && (why == null || why.isBlank())) {
      throw new Refusal("article.why-missing");
    }
    article.moved(to, now);
    if (to == ArticleState.PUBLISHED
        && (article.reviewAt == null || !article.reviewAt.isAfter(now))) {
      article.reviewBy(reviews.terms().next(now));
    }
    articles.update(article);
    articles.changed(new ArticleChange(id, now));
    reviews.moved(by, id, from, to, why);
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

  /**
   * What an import does with each line: published at once where an author may publish alone,
   * otherwise given to review.
   */
  public void takeIn(ArticleDraft draft) {
    var importer = Caller.system();
    if (reviews.terms().alone()) {
      bring(importer, draft);
      return;
    }
    var before = articles.byKey(draft.key());
    if (before.filter(a -> a.state == ArticleState.PUBLISHED).isPresent()) {
      reviews.propose(importer, before.get().id, draft);
      return;
    }
    var id = before.map(a -> a.id).orElseGet(() -> write(importer, draft));
    before.ifPresent(a -> save(importer, a.id, a.version, draft));
    var article = existing(id);
    if (article.state != ArticleState.IN_REVIEW) {
      if (article.state == ArticleState.ARCHIVED) {
        move(importer, id, article.version, ArticleState.DRAFT);
        article = existing(id);
      }
      move(importer, id, article.version, ArticleState.IN_REVIEW);
    }
  }

  /** Fills this node's index anew from the database; it serves meanwhile. */
  public void rebuildIndex(Caller by) {
    editor(by);
    feed.rebuild();
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
    by.mustBe(Role.EDITOR, Role.REVIEWER, Role.SUPERVISOR, Role.ADMIN);
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
    by.mustEdit();
  }
}

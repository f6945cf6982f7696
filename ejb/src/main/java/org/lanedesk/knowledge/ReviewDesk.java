package org.lanedesk.knowledge;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;

/**
 * Who looked at an article, who must look at it next, and by which rule. What waits here is never
 * seen by readers until somebody agreed ({@link EditorDesk#agree}).
 */
@Stateless
public class ReviewDesk {
  private static final int STEPS = 200;
  private static final int WHY = 500;
  private static final int MOST_DAYS = 3650;

  @Inject Reviews reviews;
  @Inject Articles articles;
  @Inject Event<ArticleMoved> moved;
  @Inject Event<Deed> happened;
  @Inject Clock clock;

  /** The rule as it stands. */
  public EditingTerms terms() {
    return reviews
        .rule(EditingRule.ONLY)
        .map(r -> new EditingTerms(r.alone, r.reviewDays))
        .orElse(new EditingTerms(true, 0));
  }

  /** Changes the rule; only administrators. What is published stays published. */
  public void set(Caller by, EditingTerms wanted) {
    by.mustBe(Role.ADMIN);
    if (wanted.reviewDays() < 0 || wanted.reviewDays() > MOST_DAYS) {
      throw new Refusal("article.review-days", MOST_DAYS);
    }
    var rule = reviews.rule(EditingRule.ONLY).orElseThrow(() -> new NoSuch("rule", 1L));
    rule.become(wanted.alone(), wanted.reviewDays());
    reviews.update(rule);
    var said = "alone=" + wanted.alone() + ", days=" + wanted.reviewDays();
    happened.fire(new Deed(clock.instant(), by.actor(), "knowledge.rule", "articles", said));
  }

  /** What was done with the article, newest first, at most 200 steps. */
  public List<StepRow> steps(Caller by, Long id) {
    by.mustEdit();
    return reviews.stepsOf(id, Limit.of(STEPS));
  }

  /** What a published article is to say when somebody agrees. */
  public Optional<ProposalView> proposal(Caller by, Long id) {
    by.mustEdit();
    return reviews.proposal(id).map(ProposalView::of);
  }

  /** When it is to be looked at again; null for never. */
  public void reviewBy(Caller by, Long id, Instant when) {
    by.mustEdit();
    var article = existing(id);
    if (when != null && when.isBefore(clock.instant())) {
      throw new Refusal("article.review-past");
    }
    article.reviewBy(when);
    articles.update(article);
  }

  /** Somebody looked at it and found it right; the next date follows from the rule. */
  public void stillRight(Caller by, Long id, String why) {
    by.mustEdit();
    var article = existing(id);
    if (article.state != ArticleState.PUBLISHED) {
      throw new Refusal("article.not-published");
    }
    var now = clock.instant();
    article.reviewBy(terms().next(now));
    articles.update(article);
    note(by, article, StepKind.REVIEWED, article.state, why, now);
  }

  /** When the article is to be looked at again, and who wrote it last. */
  public ReviewView review(Caller by, Long id) {
    by.mustEdit();
    var article = existing(id);
    var due =
        article.state == ArticleState.PUBLISHED
            && article.reviewAt != null
            && !article.reviewAt.isAfter(clock.instant());
    return new ReviewView(article.reviewAt, article.changedBy, article.changedByName, due);
  }

  /** Gives a proposed text back to who wrote it; the text stays. */
  public void giveBack(Caller by, Long id, String why) {
    by.mustEdit();
    var proposal = reviews.proposal(id).orElseThrow(() -> new NoSuch("proposal", id));
    if (why == null || why.isBlank()) {
      throw new Refusal("article.why-missing");
    }
    proposal.returned = true;
    reviews.update(proposal);
    var article = existing(id);
    note(by, article, StepKind.RETURNED, article.state, why, clock.instant());
  }

  /** Takes a proposed text away; only who wrote it, or an administrator. */
  public void withdraw(Caller by, Long id) {
    by.mustEdit();
    var proposal = reviews.proposal(id).orElseThrow(() -> new NoSuch("proposal", id));
    if (!by.is(Role.ADMIN) && !by.account().equals(proposal.byId)) {
      throw new Refusal("article.proposal-other", proposal.byName);
    }
    reviews.remove(proposal);
  }

  /** Keeps what a published article is to say; nothing that readers see changes. */
  public void propose(Caller by, Long id, ArticleDraft draft) {
    by.mustEdit();
    var article = existing(id);
    var now = clock.instant();
    var before = reviews.proposal(id);
    if (before.isPresent()) {
      before.get().written(draft, by, now);
      reviews.update(before.get());
    } else {
      reviews.add(ArticleProposal.of(id, draft, by, now));
    }
    articles.update(article); // one who saw the article before this proposal is told so
    note(by, article, StepKind.PROPOSED, article.state, "", now);
  }

  /** Writes down that it moved, and tells who listens. */
  public void moved(Caller by, Long id, ArticleState from, ArticleState to, String why) {
    by.mustEdit();
    var article = existing(id);
    var now = clock.instant();
    note(by, article, StepKind.MOVED, from, why, now);
    moved.fire(new ArticleMoved(id, article.articleKey, from, to, by.actor(), now));
  }

  /** The proposal was agreed to and is gone. */
  public void agreed(Caller by, Long id, String why) {
    by.mustEdit();
    reviews.proposal(id).ifPresent(reviews::remove);
    var article = existing(id);
    note(by, article, StepKind.AGREED, article.state, why, clock.instant());
  }

  private void note(
      Caller by, Article article, StepKind deed, ArticleState from, String why, Instant now) {
    var said = why == null ? "" : why.strip();
    if (said.length() > WHY) {
      throw new Refusal("article.why-long", WHY);
    }
    reviews.add(ArticleStep.of(article.id, deed, from, article.state, by, said, now));
  }

  private Article existing(Long id) {
    return articles.byId(id).orElseThrow(() -> new NoSuch("article", id));
  }
}

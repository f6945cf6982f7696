package org.lanedesk.knowledge;

import java.util.Map;
import java.util.Set;
import org.lanedesk.event.Refusal;

/**
 * The life of an article: written, looked at by somebody else, published, and put away, from where
 * it may be taken up again.
 */
public enum ArticleState {
  DRAFT,
  IN_REVIEW,
  PUBLISHED,
  ARCHIVED;

  private static final Map<ArticleState, Set<ArticleState>> NEXT =
      Map.of(
          DRAFT, Set.of(IN_REVIEW, PUBLISHED, ARCHIVED),
          IN_REVIEW, Set.of(DRAFT, PUBLISHED, ARCHIVED),
          PUBLISHED, Set.of(DRAFT, ARCHIVED),
          ARCHIVED, Set.of(DRAFT, PUBLISHED));

  /** The states to which an article may go from here. */
  public Set<ArticleState> next() {
    return NEXT.get(this);
  }

  ArticleState to(ArticleState next) {
    if (this != next && !NEXT.get(this).contains(next)) {
      throw new Refusal("article.state", this.name(), next.name());
    }
    return next;
  }
}

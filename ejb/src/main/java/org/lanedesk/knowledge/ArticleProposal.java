package org.lanedesk.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.lanedesk.account.Caller;

/** What a published article is to say when somebody else has agreed. */
@Entity
class ArticleProposal {
  @Id Long articleId;
  String draft;
  Long byId;
  String byName;
  Instant at;

  /** It was given back to who wrote it, with a reason among the article's steps. */
  boolean returned;

  protected ArticleProposal() {}

  static ArticleProposal of(Long article, ArticleDraft draft, Caller by, Instant at) {
    var proposal = new ArticleProposal();
    proposal.articleId = article;
    proposal.written(draft, by, at);
    return proposal;
  }

  void written(ArticleDraft wanted, Caller by, Instant when) {
    draft = DraftText.of(wanted);
    byId = by.account();
    byName = by.name();
    at = when;
    returned = false;
  }
}

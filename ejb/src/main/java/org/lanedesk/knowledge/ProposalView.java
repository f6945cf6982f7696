package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a published article is to say when somebody else has agreed.
 *
 * @param returned it was given back to who wrote it
 */
public record ProposalView(ArticleDraft draft, Long by, String byName, Instant at, boolean returned)
    implements Serializable {
  static ProposalView of(ArticleProposal p) {
    return new ProposalView(DraftText.read(p.draft), p.byId, p.byName, p.at, p.returned);
  }
}

package org.lanedesk.knowledge;

import jakarta.data.Limit;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import org.lanedesk.kb.Outcome;

/** Which articles answered questions, and which of these nobody wants as phrasings. */
@Repository
interface Phrasings {
  @Query(
      "select articleId from SuggestionHit where outcome in :outcomes and forgottenAt is null group"
          + " by articleId order by count(*) desc, articleId")
  List<Long> answering(List<Outcome> outcomes, Limit limit);

  @Query(
      "select articleId from Deflection where accountId is not null and returnedAt is null and"
          + " forgottenAt is null group by articleId order by count(*) desc, articleId")
  List<Long> solving(Limit limit);

  @Query("from PhrasingDismissal where articleId in :articles")
  List<PhrasingDismissal> dismissed(List<Long> articles);

  @Insert
  PhrasingDismissal dismiss(PhrasingDismissal dismissal);
}

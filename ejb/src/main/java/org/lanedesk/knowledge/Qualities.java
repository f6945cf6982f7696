package org.lanedesk.knowledge;

import jakarta.data.Limit;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;

/** Counts of what was asked, shown and accepted. */
@Repository
interface Qualities {

  /** Language, family or null, times asked, times answered. */
  @Query(
      "select s.locale, t.family, count(*), sum(case when s.shown > 0 then 1 else 0 end) from Suggestion s left join Ticket t on t.id = s.ticketId where s.at >= :from and s.at < :to and s.place <> 'search' group by s.locale, t.family")
  List<Object[]> asked(Instant from, Instant to);

  /** Language, family or null, first accepted, one of three accepted. */
  @Query(
      "select s.locale, t.family, sum(case when exists (select 1 from SuggestionHit h where h.suggestionId = s.id and h.position = 1 and (h.outcome = org.lanedesk.kb.Outcome.USED or h.outcome = org.lanedesk.kb.Outcome.EDITED or h.outcome = org.lanedesk.kb.Outcome.SOLVED)) then 1 else 0 end), sum(case when exists (select 1 from SuggestionHit h where h.suggestionId = s.id and h.position between 1 and 3 and (h.outcome = org.lanedesk.kb.Outcome.USED or h.outcome = org.lanedesk.kb.Outcome.EDITED or h.outcome = org.lanedesk.kb.Outcome.SOLVED)) then 1 else 0 end) from Suggestion s left join Ticket t on t.id = s.ticketId where s.at >= :from and s.at < :to and s.shown > 0 and s.place <> 'search' group by s.locale, t.family")
  List<Object[]> accepted(Instant from, Instant to);

  /** Language, family or null, answers called wrong or outdated. */
  @Query(
      "select s.locale, t.family, count(*) from SuggestionHit h join Suggestion s on s.id = h.suggestionId left join Ticket t on t.id = s.ticketId where s.at >= :from and s.at < :to and (h.outcome = org.lanedesk.kb.Outcome.REJECTED or h.outcome = org.lanedesk.kb.Outcome.OUTDATED) group by s.locale, t.family")
  List<Object[]> rejected(Instant from, Instant to);

  @Query(
      "select locale, count(*), sum(case when hits = 0 then 1 else 0 end) from SearchLog where at >= :from and at < :to and staff = false group by locale order by locale")
  List<SearchRow> searches(Instant from, Instant to);

  @Query(
      "select a.id, a.section, z.title, e.title, count(h.id), sum(case when (h.outcome = org.lanedesk.kb.Outcome.USED or h.outcome = org.lanedesk.kb.Outcome.EDITED or h.outcome = org.lanedesk.kb.Outcome.SOLVED) then 1 else 0 end), sum(case when (h.outcome = org.lanedesk.kb.Outcome.REJECTED or h.outcome = org.lanedesk.kb.Outcome.OUTDATED) then 1 else 0 end), a.votesUp, a.votesDown from Article a join SuggestionHit h on h.articleId = a.id join Suggestion s on s.id = h.suggestionId left join ArticleText z on z.articleId = a.id and z.locale = 'zh-CN' left join ArticleText e on e.articleId = a.id and e.locale = 'en' where a.state = PUBLISHED and s.at >= :from and s.at < :to group by a.id, a.section, z.title, e.title, a.votesUp, a.votesDown having sum(case when (h.outcome = org.lanedesk.kb.Outcome.REJECTED or h.outcome = org.lanedesk.kb.Outcome.OUTDATED) then 1 else 0 end) > 0 order by sum(case when (h.outcome = org.lanedesk.kb.Outcome.REJECTED or h.outcome = org.lanedesk.kb.Outcome.OUTDATED) then 1 else 0 end) desc, count(h.id) desc, a.id")
  List<ArticleUse> rejectedArticles(Instant from, Instant to, Limit limit);

  @Query(
      "select a.id, a.section, z.title, e.title, 0L, 0L, 0L, a.votesUp, a.votesDown from Article a left join ArticleText z on z.articleId = a.id and z.locale = 'zh-CN' left join ArticleText e on e.articleId = a.id and e.locale = 'en' where a.state = PUBLISHED and a.publishedAt < :from and not exists (select 1 from SuggestionHit h join Suggestion s on s.id = h.suggestionId where h.articleId = a.id and s.at >= :from) and not exists (select 1 from ArticleVote v where v.articleId = a.id and v.at >= :from) and not exists (select 1 from Deflection d where d.articleId = a.id and d.at >= :from) order by a.section, a.id")
  List<ArticleUse> unseen(Instant from, Limit limit);
}

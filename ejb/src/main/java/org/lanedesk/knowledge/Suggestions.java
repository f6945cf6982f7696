package org.lanedesk.knowledge;

import jakarta.data.Limit;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.List;

/** What was suggested, searched and solved without a question. */
@Repository
interface Suggestions {
  @Insert
  Suggestion add(Suggestion suggestion);

  @Insert
  void addHits(List<SuggestionHit> hits);

  @Update
  void update(SuggestionHit hit);

  @Query("from SuggestionHit where ticketId = :ticket and articleId = :article order by id desc")
  List<SuggestionHit> hits(Long ticket, Long article, Limit limit);

  @Query("select query from Suggestion where id = :id")
  String query(Long id);

  @Insert
  Deflection add(Deflection deflection);

  @Query(
      "from Deflection where accountId = :account and returnedAt is null and at > :since and at <="
          + " :at")
  List<Deflection> unreturned(Long account, Instant at, Instant since);

  @Query(
      "update Deflection set returnedAt = :at, returnedTicket = :ticket where accountId = :account"
          + " and returnedAt is null and at > :since and at <= :at")
  int returned(Long account, Long ticket, Instant at, Instant since);

  @Query(
      "update Deflection set returnedAt = :at, returnedTicket = :ticket where visitor = :visitor"
          + " and returnedAt is null and at > :since and at <= :at")
  int visitorReturned(String visitor, Long ticket, Instant at, Instant since);

  @Query("select count(*) from Deflection where at >= :from and at < :to")
  Long claimed(Instant from, Instant to);

  @Query(
      "select count(*) from Deflection where at >= :from and at < :to and returnedAt is not null")
  Long takenBack(Instant from, Instant to);

  @Insert
  SearchLog add(SearchLog search);

  @Query(
      "select lower(query), count(*), max(at) from SearchLog where hits = 0 and at >= :since and"
          + " staff = false group by lower(query) order by count(*) desc, max(at) desc")
  List<GapRow> searchesWithoutHit(Instant since, Limit limit);

  @Query(
      "select query, count(*), max(at) from Suggestion where shown = 0 and at >= :since group by"
          + " query order by count(*) desc, max(at) desc")
  List<GapRow> questionsWithoutAnswer(Instant since, Limit limit);

  @Query(
      "select articleId, count(*), sum(case when outcome = USED or outcome = SOLVED then 1 else 0"
          + " end), sum(case when outcome = EDITED then 1 else 0 end), sum(case when outcome ="
          + " REJECTED then 1 else 0 end), sum(case when outcome = OUTDATED then 1 else 0 end) from"
          + " SuggestionHit where articleId in :articles group by articleId")
  List<UseRow> uses(List<Long> articles);

  /** What the latest suggestion for this ticket was asked with. */
  @Query("select query from Suggestion where ticketId = :ticket and query <> '' order by id desc")
  List<String> wordsFor(Long ticket, Limit limit);

  @Query(
      "select h.id, h.articleId, h.outcome, h.outcomeBy, h.outcomeAt, s.query, s.locale from"
          + " SuggestionHit h join Suggestion s on s.id = h.suggestionId where h.outcome is not"
          + " null and h.forgottenAt is null and s.query <> '' and h.id > :after order by h.id")
  List<TaughtRow> taughtAfter(Long after, Limit limit);

  @Query(
      "select h.id, h.articleId, h.outcome, h.outcomeBy, h.outcomeAt, s.query, s.locale from"
          + " SuggestionHit h join Suggestion s on s.id = h.suggestionId where h.outcome is not"
          + " null and h.forgottenAt is null and s.query <> '' and h.id in :hits")
  List<TaughtRow> taughtBy(List<Long> hits);

  @Query(
      "from Deflection where accountId is not null and returnedAt is null and forgottenAt is null"
          + " and id > :after order by id")
  List<Deflection> solvedAfter(Long after, Limit limit);

  @Query(
      "from Deflection where accountId is not null and returnedAt is null and forgottenAt is null"
          + " and id in :ids")
  List<Deflection> solvedBy(List<Long> ids);

  @Query(
      "from SuggestionHit where outcome is not null and forgottenAt is null and (:account is null"
          + " or outcomeBy = :account) and outcomeAt >= :from and outcomeAt < :to")
  List<SuggestionHit> outcomes(Long account, Instant from, Instant to);

  @Query(
      "from Deflection where forgottenAt is null and (:account is null or accountId = :account) and"
          + " at >= :from and at < :to")
  List<Deflection> deflections(Long account, Instant from, Instant to);

  @Query(
      "select h.id, h.articleId, h.outcome, h.outcomeBy, h.outcomeAt, s.query, s.locale from"
          + " SuggestionHit h join Suggestion s on s.id = h.suggestionId where h.outcome is not"
          + " null and h.forgottenAt is null and (:account is null or h.outcomeBy = :account) and"
          + " h.outcomeAt >= :from and h.outcomeAt < :to order by h.outcomeAt desc, h.id desc")
  List<TaughtRow> taughtBetween(Long account, Instant from, Instant to, Limit limit);

  @Query(
      "select count(*) from SuggestionHit where outcome is not null and forgottenAt is null and"
          + " (:account is null or outcomeBy = :account) and outcomeAt >= :from and outcomeAt <"
          + " :to")
  Long countTaught(Long account, Instant from, Instant to);

  @Query(
      "from Deflection where accountId is not null and returnedAt is null and forgottenAt is null"
          + " and (:account is null or accountId = :account) and at >= :from and at < :to order by"
          + " at desc, id desc")
  List<Deflection> solvedBetween(Long account, Instant from, Instant to, Limit limit);

  @Query(
      "select count(*) from Deflection where accountId is not null and returnedAt is null and"
          + " forgottenAt is null and (:account is null or accountId = :account) and at >= :from"
          + " and at < :to")
  Long countSolved(Long account, Instant from, Instant to);

  @Update
  void updateHits(List<SuggestionHit> hits);

  @Update
  void updateDeflections(List<Deflection> deflections);
}

package org.lanedesk.knowledge;

import jakarta.data.Limit;
import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Steps, proposals and what waits for somebody's eyes. */
@Repository
interface Reviews {
  @Find
  Optional<EditingRule> rule(Long id);

  @Update
  void update(EditingRule rule);

  @Insert
  void add(ArticleStep step);

  @Query(
      "select deed, fromState, toState, byName, why, at from ArticleStep where articleId = :article"
          + " order by id desc")
  List<StepRow> stepsOf(Long article, Limit limit);

  @Find
  Optional<ArticleProposal> proposal(Long articleId);

  @Insert
  void add(ArticleProposal proposal);

  @Update
  void update(ArticleProposal proposal);

  @Delete
  void remove(ArticleProposal proposal);

  @Query(
      "select a.id, a.section, a.state, z.title, e.title, a.changedByName, a.changedBy, s.ownerId,"
          + " a.updatedAt from Article a left join ArticleText z on z.articleId = a.id and z.locale"
          + " = 'zh-CN' left join ArticleText e on e.articleId = a.id and e.locale = 'en' left join"
          + " HelpSection s on s.code = a.section where a.state = IN_REVIEW order by a.updatedAt,"
          + " a.id")
  List<WorkRow> inReview(Limit limit);

  @Query(
      "select a.id, a.section, a.state, z.title, e.title, p.byName, p.byId, s.ownerId, p.at from"
          + " ArticleProposal p join Article a on a.id = p.articleId left join ArticleText z on"
          + " z.articleId = a.id and z.locale = 'zh-CN' left join ArticleText e on e.articleId ="
          + " a.id and e.locale = 'en' left join HelpSection s on s.code = a.section where"
          + " p.returned = false order by p.at, a.id")
  List<WorkRow> proposed(Limit limit);

  @Query(
      "select a.id, a.section, a.state, z.title, e.title, a.changedByName, a.changedBy, s.ownerId,"
          + " a.reviewAt from Article a left join ArticleText z on z.articleId = a.id and z.locale ="
          + " 'zh-CN' left join ArticleText e on e.articleId = a.id and e.locale = 'en' left join"
          + " HelpSection s on s.code = a.section where a.state = PUBLISHED and a.reviewAt <= :at"
          + " order by a.reviewAt, a.id")
  List<WorkRow> dueAt(Instant at, Limit limit);

  @Query(
      "select a.id, a.section, a.state, z.title, e.title, a.changedByName, a.changedBy, s.ownerId,"
          + " a.updatedAt from Article a left join ArticleText z on z.articleId = a.id and z.locale"
          + " = 'zh-CN' left join ArticleText e on e.articleId = a.id and e.locale = 'en' left join"
          + " HelpSection s on s.code = a.section where a.state <> ARCHIVED and (z.id is null or"
          + " e.id is null) order by a.state desc, a.updatedAt desc, a.id")
  List<WorkRow> untranslated(Limit limit);

  /** Takes an article whose owner is to be reminded; one taker wins. */
  @Query(
      "update Article set remindedAt = :now where id = :id and state = PUBLISHED and reviewAt <="
          + " :now and (remindedAt is null or remindedAt < reviewAt)")
  int takeReminder(Long id, Instant now);

  @Query(
      "select id from Article where state = PUBLISHED and reviewAt <= :now and (remindedAt is null"
          + " or remindedAt < reviewAt) order by id")
  List<Long> toRemind(Instant now, Limit limit);
}

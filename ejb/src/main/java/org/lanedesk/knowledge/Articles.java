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

/** Articles, their texts and editions, and the changes that every node follows. */
@Repository
interface Articles {
  @Insert
  Article add(Article article);

  @Update
  void update(Article article);

  @Find
  Optional<Article> byId(Long id);

  @Find
  Optional<Article> byKey(String articleKey);

  @Query("from Article where id in :ids")
  List<Article> byIds(List<Long> ids);

  @Query("select distinct section from Article order by section")
  List<String> sections();

  @Query("from Article order by id")
  List<Article> all();

  @Insert
  ArticleText addText(ArticleText text);

  @Update
  void updateText(ArticleText text);

  @Delete
  void removeText(ArticleText text);

  @Query("from ArticleText where articleId = :article order by locale desc")
  List<ArticleText> textsOf(Long article);

  @Query("from ArticleText where articleId in :articles")
  List<ArticleText> textsOfAll(List<Long> articles);

  @Insert
  ArticleEdition addEdition(ArticleEdition edition);

  @Query("select coalesce(max(number), 0) from ArticleEdition where articleId = :article")
  Integer lastEdition(Long article);

  @Query("from ArticleEdition where articleId = :article order by number desc, locale desc")
  List<ArticleEdition> editionsOf(Long article, Limit limit);

  @Query("from ArticleEdition where articleId = :article and number = :number")
  List<ArticleEdition> edition(Long article, Integer number);

  @Query(
      "from ArticleEdition where articleId = :article and locale = :locale and number <= :number"
          + " order by number desc")
  List<ArticleEdition> editionAsOf(Long article, String locale, Integer number, Limit limit);

  @Insert
  ArticleChange changed(ArticleChange change);

  @Insert
  void changed(List<ArticleChange> changes);

  @Query("from ArticleChange where id > :after or at > :since order by id")
  List<ArticleChange> changesAfter(Long after, Instant since, Limit limit);

  @Query("select coalesce(max(id), 0) from ArticleChange")
  Long lastChange();

  @Query(
      "select a.id, t.locale, t.title, a.section, a.votesUp, a.votesDown, t.updatedAt from Article"
          + " a join ArticleText t on t.articleId = a.id where a.state = PUBLISHED and (a.audience ="
          + " PUBLIC or a.audience = MEMBERS and :member = true) and (a.levels = '' or a.levels like"
          + " :level) and t.locale = :locale and (a.validFrom is null or a.validFrom <= :at) and (a.validTo is null or"
          + " a.validTo > :at) order by a.section, a.votesUp - a.votesDown desc, a.id")
  List<HelpRow> published(String locale, Instant at, boolean member, String level);

  @Query(
      "select a.id, t.locale, t.title, a.section, a.votesUp, a.votesDown, t.updatedAt from Article"
          + " a join ArticleText t on t.articleId = a.id where a.state = PUBLISHED and t.locale ="
          + " :locale and (a.validFrom is null or a.validFrom <= :at) and (a.validTo is null or"
          + " a.validTo > :at) order by a.section, a.votesUp - a.votesDown desc, a.id")
  List<HelpRow> publishedForStaff(String locale, Instant at);

  @Query(
      "select a.id, a.articleKey, a.section, a.state, a.audience, z.title, e.title, a.votesUp,"
          + " a.votesDown, a.validTo, a.updatedAt from Article a left join ArticleText z on"
          + " z.articleId = a.id and z.locale = 'zh-CN' left join ArticleText e on e.articleId ="
          + " a.id and e.locale = 'en' where (:state is null or a.state = :state) and (:section is"
          + " null or a.section = :section) and (:text is null or lower(z.title) like :text or"
          + " lower(e.title) like :text or a.articleKey like :text) order by a.updatedAt desc, a.id"
          + " desc")
  List<EditorRow> forEditors(ArticleState state, String section, String text, Limit limit);

  @Query("from ArticleVote where articleId = :article and voter = :voter")
  Optional<ArticleVote> vote(Long article, String voter);

  @Query(
      "select reason, comment, at from ArticleVote where articleId = :article and up = false and"
          + " reason is not null order by at desc")
  List<SaidRow> saidOf(Long article, Limit limit);

  @Insert
  void addVote(ArticleVote vote);

  @Update
  void updateVote(ArticleVote vote);

  @Query(
      "update Article set votesUp = (select count(*) from ArticleVote where articleId = :article"
          + " and up = true), votesDown = (select count(*) from ArticleVote where articleId ="
          + " :article and up = false) where id = :article")
  void countVotes(Long article);
}

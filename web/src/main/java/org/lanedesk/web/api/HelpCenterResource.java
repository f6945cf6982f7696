package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.knowledge.Answer;
import org.lanedesk.knowledge.ArticleView;
import org.lanedesk.knowledge.HelpRow;
import org.lanedesk.knowledge.KnowledgeDesk;

/** The published help centre: articles, one article, search. Open to everybody. */
@Path("/help_center")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HelpCenterResource {
  @EJB KnowledgeDesk knowledge;
  @Inject Asker asker;
  @Context UriInfo uri;

  @GET
  @Open
  @Path("/articles")
  @Operation(summary = "Published articles, in the caller's language")
  public Map<String, Object> articles() {
    return list(asker.caller().locale());
  }

  @GET
  @Open
  @Path("/{locale: [a-z]{2}(-[A-Za-z]{2,4})?}/articles")
  @Operation(summary = "Published articles in one language")
  public Map<String, Object> articles(@PathParam("locale") String locale) {
    return list(ours(locale));
  }

  @GET
  @Open
  @Path("/articles/{id: \\d+}")
  @Operation(summary = "One article with all its translations")
  public Map<String, Object> article(@PathParam("id") Long id) {
    return Map.of("article", whole(knowledge.read(asker.caller(), id), asker.caller().locale()));
  }

  @GET
  @Open
  @Path("/{locale: [a-z]{2}(-[A-Za-z]{2,4})?}/articles/{id: \\d+}")
  @Operation(summary = "One article in one language")
  public Map<String, Object> article(@PathParam("locale") String locale, @PathParam("id") Long id) {
    return Map.of("article", whole(knowledge.read(asker.caller(), id), ours(locale)));
  }

  @GET
  @Open
  @Path("/articles/search")
  @Operation(summary = "Search the help centre: query, locale")
  public Map<String, Object> search(
      @QueryParam("query") @DefaultValue("") String query, @QueryParam("locale") String locale) {
    var paging = Paging.of(uri);
    var found =
        knowledge.search(
            asker.caller(), query, locale == null ? null : ours(locale), paging.size());
    var answer = new LinkedHashMap<String, Object>();
    answer.put("results", found.stream().map(HelpCenterResource::result).toList());
    answer.put("count", found.size());
    answer.put("next_page", null);
    answer.put("previous_page", null);
    return answer;
  }

  private Map<String, Object> list(String locale) {
    var paging = Paging.of(uri);
    var all = knowledge.helpCentre(asker.caller(), locale);
    int start = Math.min(paging.from(), all.size());
    int to = Math.min(start + paging.size(), all.size());
    return paging.answer(
        "articles",
        all.subList(start, to).stream().map(HelpCenterResource::row).toList(),
        to < all.size(),
        to,
        (long) all.size());
  }

  static Map<String, Object> row(HelpRow a) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", a.id());
    json.put("title", a.title());
    json.put("name", a.title());
    json.put("locale", a.locale());
    json.put("section", a.section());
    json.put("vote_sum", a.votesUp() - a.votesDown());
    json.put("vote_count", a.votesUp() + a.votesDown());
    json.put("updated_at", a.updatedAt());
    return json;
  }

  static Map<String, Object> whole(ArticleView a, String locale) {
    var text = a.best(locale);
    var json = new LinkedHashMap<String, Object>();
    json.put("id", a.id());
    json.put("title", text.title());
    json.put("name", text.title());
    json.put("body", text.answerHtml());
    json.put("locale", text.locale());
    json.put("source_locale", a.texts().getFirst().locale());
    json.put("section", a.section());
    json.put("draft", a.state() != org.lanedesk.knowledge.ArticleState.PUBLISHED);
    json.put("vote_sum", a.votesUp() - a.votesDown());
    json.put("vote_count", a.votesUp() + a.votesDown());
    json.put("created_at", a.createdAt());
    json.put("updated_at", a.updatedAt());
    json.put(
        "translations",
        a.texts().stream()
            .map(t ->
                Map.of(
                    "locale", t.locale(),
                    "title", t.title(),
                    "body", t.answerHtml(),
                    "updated_at", t.updatedAt()))
            .toList());
    return json;
  }

  private static Map<String, Object> result(Answer a) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", a.articleId());
    json.put("title", a.title());
    json.put("locale", a.locale());
    json.put("snippet", a.passage());
    json.put("marks", a.marks());
    json.put("updated_at", a.updatedAt());
    return json;
  }

  /** One of the languages in which articles are written, for tags such as {@code en-us}. */
  static String ours(String tag) {
    return tag.toLowerCase(Locale.ROOT).startsWith("zh") ? "zh-CN" : "en";
  }

  /** A suggested answer in the API's form. */
  static Map<String, Object> suggestion(Answer a) {
    var json = new LinkedHashMap<String, Object>();
    json.put("article_id", a.articleId());
    json.put("title", a.title());
    json.put("locale", a.locale());
    json.put("passage", a.passage());
    json.put("marks", a.marks());
    json.put("confidence", a.confidence());
    json.put("because", a.because());
    json.put("body", a.answerHtml());
    json.put("plain_body", a.answerText());
    return json;
  }

  static List<Map<String, Object>> suggestions(List<Answer> answers) {
    return answers.stream().map(HelpCenterResource::suggestion).toList();
  }
}

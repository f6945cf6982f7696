package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.kb.Audience;
import org.lanedesk.knowledge.ArticleDraft;
import org.lanedesk.knowledge.ArticleState;
import org.lanedesk.knowledge.ArticleView;
import org.lanedesk.knowledge.EditorDesk;
import org.lanedesk.knowledge.HelpDesk;
import org.lanedesk.knowledge.KnowledgeDesk;
import org.lanedesk.knowledge.SectionDesk;
import org.lanedesk.knowledge.TextDraft;
import org.lanedesk.knowledge.TicketArticleDesk;
import org.lanedesk.knowledge.VoteReason;

/** Writing articles, judging them, and making one of a solved ticket. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ArticleResource {
  private static final String ARTICLE = "/help_center/articles/{id: \\d{1,18}}";

  @EJB EditorDesk editors;
  @EJB KnowledgeDesk knowledge;
  @EJB HelpDesk help;
  @EJB SectionDesk sections;
  @EJB TicketArticleDesk fromTickets;
  @Inject Asker asker;

  @POST
  @Path("/help_center/sections/{section: \\d{1,18}}/articles")
  @Operation(
      summary =
          "Writes an article: title, body, locale, label_names (other ways to ask), key, audience,"
              + " levels (whose members may read it); published at once when draft is false")
  public Response write(@PathParam("section") Long section, String body) {
    var caller = asker.caller();
    caller.mustEdit();
    var f = Fields.envelope(body, "article");
    var locale = HelpCenterResource.ours(f.text("locale").orElse(caller.locale()));
    var draft =
        new ArticleDraft(
            f.text("key").orElseThrow(() -> f.missing("key")),
            code(section),
            f.word("audience", Audience.class).orElse(Audience.PUBLIC),
            Set.copyOf(f.texts("levels")),
            null,
            null,
            List.of(
                new TextDraft(
                    locale,
                    f.text("title").orElseThrow(() -> f.missing("title")),
                    f.texts("label_names"),
                    f.text("body").orElseThrow(() -> f.missing("body")))));
    var publish = !f.flag("draft").orElse(true);
    f.done();
    var id = editors.write(caller, draft);
    if (publish) {
      editors.move(caller, id, editors.read(caller, id).version(), ArticleState.PUBLISHED);
    }
    return created(editors.read(caller, id), locale);
  }

  @PUT
  @Path(ARTICLE + "/translations/{locale}")
  @Operation(
      summary =
          "Writes one language of an article: title, body, label_names; waiting tells whether"
              + " somebody else must agree")
  public Map<String, Object> translate(
      @PathParam("id") Long id, @PathParam("locale") String locale, String body) {
    var caller = asker.caller();
    var view = editors.read(caller, id);
    var f = Fields.envelope(body, "translation");
    var ours = HelpCenterResource.ours(locale);
    var was = view.in(ours);
    var wanted =
        new TextDraft(
            ours,
            f.text("title").or(() -> was.map(ArticleView.Text::title)).orElse(null),
            f.has("label_names")
                ? f.texts("label_names")
                : was.map(ArticleView.Text::phrasings).orElse(List.of()),
            f.text("body").or(() -> was.map(ArticleView.Text::answerHtml)).orElse(null));
    f.done();
    var texts = new ArrayList<TextDraft>();
    view.texts().stream()
        .filter(t -> !t.locale().equals(ours))
        .map(ArticleView.Text::draft)
        .forEach(texts::add);
    texts.add(wanted);
    var live = editors.save(caller, id, view.version(), view.draft(texts));
    var json = new LinkedHashMap<String, Object>();
    json.put("locale", ours);
    json.put("title", wanted.title());
    json.put("body", wanted.answerHtml());
    json.put("source_id", id);
    json.put("draft", view.state() != ArticleState.PUBLISHED);
    json.put("waiting", !live);
    return Map.of("translation", json);
  }

  @POST
  @Path(ARTICLE + "/up")
  @Operation(summary = "The caller found it helpful")
  public Map<String, Object> up(@PathParam("id") Long id) {
    return vote(id, true, null);
  }

  @POST
  @Path(ARTICLE + "/down")
  @Operation(
      summary =
          "The caller did not find it helpful; reason (outdated, unclear, incomplete,"
              + " other_question, unwelcome) and comment may say why")
  public Map<String, Object> down(@PathParam("id") Long id, String body) {
    return vote(id, false, body);
  }

  private Map<String, Object> vote(Long id, boolean up, String body) {
    var caller = asker.caller();
    if (!caller.signedIn()) {
      throw new NotAllowed("sign-in.first");
    }
    var f = Fields.wholeOrNone(body);
    var reason = f.word("reason", VoteReason.class);
    var comment = f.text("comment").orElse(null);
    f.done();
    if (reason.isPresent()) {
      help.unhelpful(caller, null, id, reason.get(), comment);
    } else {
      knowledge.vote(caller, null, id, up);
    }
    var json = new LinkedHashMap<String, Object>();
    json.put("item_id", id);
    json.put("item_type", "Article");
    json.put("user_id", caller.account());
    json.put("value", up ? 1 : -1);
    return Map.of("vote", json);
  }

  @POST
  @Path("/tickets/{id: \\d{1,18}}/article")
  @Operation(
      summary =
          "Drafts an article from a solved ticket, personal data masked, and gives it to review;"
              + " asked again, answers the same article")
  public Response fromTicket(@PathParam("id") Long id) {
    var caller = asker.caller();
    return created(fromTickets.draft(caller, id), caller.locale());
  }

  private String code(Long section) {
    return sections.categories().stream()
        .flatMap(c -> c.sections().stream())
        .filter(s -> s.id().equals(section))
        .findFirst()
        .orElseThrow(() -> new NoSuch("section", section))
        .code();
  }

  private static Response created(ArticleView article, String locale) {
    return Response.status(Response.Status.CREATED)
        .entity(Map.of("article", HelpCenterResource.whole(article, locale)))
        .build();
  }
}

package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.account.Role;
import org.lanedesk.kb.Outcome;
import org.lanedesk.knowledge.FeedbackDesk;
import org.lanedesk.knowledge.KnowledgeDesk;
import org.lanedesk.knowledge.PhrasingDesk;
import org.lanedesk.knowledge.SimilarTicket;
import org.lanedesk.knowledge.SolvedDesk;
import org.lanedesk.ticket.TicketDesk;

/** Suggested answers for a ticket or for free text, and what became of them. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SuggestionResource {
  private static final int SHOWN = 3;

  @EJB KnowledgeDesk knowledge;
  @EJB TicketDesk tickets;
  @EJB SolvedDesk solved;
  @EJB PhrasingDesk phrasings;
  @EJB FeedbackDesk feedback;
  @Inject Asker asker;

  @GET
  @Path("/tickets/{id: \\d+}/suggestions")
  @Operation(summary = "Up to three answers for what the customer asked; none when none is likely")
  public Map<String, Object> forTicket(@PathParam("id") Long id) {
    var caller = asker.caller();
    caller.mustBe(Role.AGENT, Role.SUPERVISOR, Role.EDITOR, Role.REVIEWER, Role.ADMIN);
    var view = tickets.read(caller, id);
    return Map.of(
        "suggestions",
        HelpCenterResource.suggestions(
            knowledge.suggest(caller, view.question(), view.ticket().locale(), id, "api", SHOWN)));
  }

  @GET
  @Path("/tickets/{id: \\d+}/similar")
  @Operation(
      summary = "Up to three solved tickets that asked for much the same, personal data masked")
  public Map<String, Object> similar(@PathParam("id") Long id) {
    var caller = asker.caller();
    caller.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    return Map.of(
        "similar",
        solved.similar(caller, tickets.read(caller, id), SHOWN).stream()
            .map(SuggestionResource::similar)
            .toList());
  }

  private static Map<String, Object> similar(SimilarTicket ticket) {
    var json = new LinkedHashMap<String, Object>();
    json.put("ticket_id", ticket.ticket());
    json.put("locale", ticket.locale());
    json.put("subject", ticket.subject());
    json.put("question", ticket.question());
    json.put("answer", ticket.answer());
    json.put("solved_at", ticket.at());
    json.put("confidence", ticket.confidence());
    json.put("terms", ticket.terms());
    return json;
  }

  @DELETE
  @Path("/suggestions/outcomes")
  @Operation(
      summary =
          "Forgets what outcomes taught: from, to (both needed), by (an account, or everybody)")
  public Map<String, Object> forget(
      @QueryParam("from") String from, @QueryParam("to") String to, @QueryParam("by") Long by) {
    var caller = asker.caller();
    return Map.of(
        "forgotten", feedback.forget(caller, by, instant("from", from), instant("to", to)));
  }

  private static Instant instant(String name, String value) {
    if (value == null || value.isBlank()) {
      throw Invalid.of("api.missing", name, name);
    }
    return TicketResource.time(name, value);
  }

  @GET
  @Path("/help_center/articles/{article: \\d+}/proposed_phrasings")
  @Operation(
      summary = "Questions that the article answered and that its phrasings do not cover: locale")
  public Map<String, Object> proposed(
      @PathParam("article") Long article, @QueryParam("locale") String locale) {
    return Map.of(
        "phrasings",
        phrasings.proposals(
            asker.caller(),
            article,
            locale == null ? asker.caller().locale() : HelpCenterResource.ours(locale)));
  }

  @POST
  @Path("/help_center/articles/{article: \\d+}/proposed_phrasings")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Takes a question as a phrasing, or dismisses it: text, locale, accepted; waiting tells"
              + " whether somebody else must agree")
  public Map<String, Object> decide(@PathParam("article") Long article, String body) {
    var caller = asker.caller();
    caller.mustEdit();
    var fields = Fields.envelope(body, "phrasing");
    var text = fields.text("text").orElseThrow(() -> fields.missing("text"));
    var locale = HelpCenterResource.ours(fields.text("locale").orElse(caller.locale()));
    var accepted = fields.flag("accepted").orElseThrow(() -> fields.missing("accepted"));
    fields.done();
    var live = true;
    if (accepted) {
      live = phrasings.accept(caller, article, locale, text);
    } else {
      phrasings.dismiss(caller, article, locale, text);
    }
    return Map.of("phrasing", Map.of("text", text, "accepted", accepted, "waiting", !live));
  }

  @POST
  @Path("/suggestions")
  @Operation(summary = "Up to three answers for a text; parameters text and locale, or a JSON body")
  public Map<String, Object> forText(
      @QueryParam("text") String text, @QueryParam("locale") String locale, String body) {
    var words = text;
    var language = locale;
    if (body != null && !body.isBlank()) {
      var fields = Fields.whole(body);
      words = fields.text("text").orElse(words);
      language = fields.text("locale").orElse(language);
      fields.done();
    }
    if (words == null || words.isBlank()) {
      throw Invalid.of("api.missing", "text", "text");
    }
    return Map.of(
        "suggestions",
        HelpCenterResource.suggestions(
            knowledge.suggest(
                asker.caller(),
                words,
                language == null ? null : HelpCenterResource.ours(language),
                null,
                "api",
                SHOWN)));
  }

  @POST
  @Path("/tickets/{id: \\d+}/suggestions/{article: \\d+}/outcome")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "What became of a suggestion: used, edited, rejected, outdated, solved")
  public Response outcome(
      @PathParam("id") Long id, @PathParam("article") Long article, String body) {
    var fields = Fields.whole(body);
    var outcome =
        fields.word("outcome", Outcome.class).orElseThrow(() -> fields.missing("outcome"));
    fields.done();
    tickets.read(asker.caller(), id);
    knowledge.outcome(asker.caller(), id, article, outcome);
    return Response.noContent().build();
  }
}

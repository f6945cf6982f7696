package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.account.Role;
import org.lanedesk.kb.Outcome;
import org.lanedesk.knowledge.KnowledgeDesk;
import org.lanedesk.ticket.TicketDesk;

/** Suggested answers for a ticket or for free text, and what became of them. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SuggestionResource {
  private static final int SHOWN = 3;

  @EJB KnowledgeDesk knowledge;
  @EJB TicketDesk tickets;
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

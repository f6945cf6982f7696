package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.member.Level;
import org.lanedesk.routing.TryOut;
import org.lanedesk.routing.TryOutDesk;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;

/** The rules of routing, and where a question would go. */
@Path("/routing")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RoutingResource {
  @EJB TryOutDesk desk;
  @Inject Asker asker;

  @GET
  @Path("/rules")
  @Operation(summary = "The rules and words that name queue, lane and marks")
  public Map<String, Object> rules() {
    var caller = asker.caller();
    return Map.of("rules", desk.rules(caller), "words", desk.words(caller));
  }

  @POST
  @Path("/try")
  @Operation(summary = "Where a question would go and why; opens nothing")
  public Map<String, Object> tryOut(String body) {
    var f = Fields.envelope(body, "question");
    var asked =
        new TryOut(
            f.text("text").orElseThrow(() -> f.missing("text")),
            f.text("member").orElse(null),
            f.word("level", Level.class).orElse(null),
            f.word("family", Family.class).orElse(null),
            f.word("channel", Channel.class).orElse(null),
            f.text("reason").orElse(null),
            f.text("locale").orElse(null),
            f.number("order_minor").orElse(null));
    f.done();
    return Map.of("routing", desk.tryOut(asker.caller(), asked));
  }
}

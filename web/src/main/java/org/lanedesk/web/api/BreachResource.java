package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.routing.NoticeDesk;
import org.lanedesk.sla.BreachDesk;
import org.lanedesk.sla.ReasonRow;

/** Why promises were broken, and what the caller was told about them. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BreachResource {
  @EJB BreachDesk breaches;
  @EJB NoticeDesk notices;
  @Inject Asker asker;

  @GET
  @Path("/breach_reasons")
  @Operation(summary = "The reasons that can be given for a broken promise")
  public Map<String, Object> reasons() {
    return Map.of("breach_reasons", breaches.reasons(asker.caller()));
  }

  @PUT
  @Path("/breach_reasons/{code}")
  @Operation(summary = "Adds or changes a reason: name_zh, name_en, position, active")
  public Map<String, Object> set(@PathParam("code") String code, String body) {
    var f = Fields.envelope(body, "breach_reason");
    var row =
        new ReasonRow(
            code,
            f.text("name_zh").orElseThrow(() -> f.missing("name_zh")),
            f.text("name_en").orElseThrow(() -> f.missing("name_en")),
            f.number("position").map(Math::toIntExact).orElse(100),
            f.flag("active").orElse(true));
    f.done();
    breaches.set(asker.caller(), row);
    return Map.of("breach_reason", row);
  }

  @GET
  @Path("/tickets/{id: \\d+}/breaches")
  @Operation(summary = "The broken promises of a ticket with their reasons")
  public Map<String, Object> breaches(@PathParam("id") Long id) {
    return Map.of("breaches", breaches.ofTicket(asker.caller(), id));
  }

  @POST
  @Path("/promises/{id: \\d+}/reason")
  @Operation(summary = "Says once why a promise was broken: reason, note")
  public Map<String, Object> give(@PathParam("id") Long id, String body) {
    var f = Fields.whole(body);
    var reason = f.text("reason").orElseThrow(() -> f.missing("reason"));
    var note = f.text("note").orElse(null);
    f.done();
    breaches.give(asker.caller(), id, reason, note);
    return Map.of("promise_id", id, "reason", reason);
  }

  @GET
  @Path("/notices")
  @Operation(summary = "What the caller was told about promises, newest first")
  public Map<String, Object> notices() {
    var caller = asker.caller();
    return Map.of("notices", notices.mine(caller), "unseen", notices.unseen(caller));
  }

  @POST
  @Path("/notices/seen")
  @Operation(summary = "The caller has seen all of theirs")
  public Map<String, Object> seen() {
    notices.seen(asker.caller());
    return Map.of("unseen", 0);
  }
}

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.routing.QueueView;
import org.lanedesk.routing.RoutingDesk;
import org.lanedesk.routing.TeamDesk;

/** Queues, who waits in them in serving order, the claim of the next, and who owns them. */
@Path("/queues")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class QueueResource {
  @EJB RoutingDesk routing;
  @EJB TeamDesk teams;
  @Inject Asker asker;
  @Context UriInfo uri;

  @GET
  @Operation(summary = "Queues with what waits per lane")
  public Map<String, Object> list() {
    return Map.of("queues", routing.queues(asker.caller()).stream().map(this::queue).toList());
  }

  @GET
  @Path("/{id: \\d+}/tickets")
  @Operation(summary = "Waiting tickets in the order in which Next serves them")
  public Map<String, Object> waiting(@PathParam("id") Long id) {
    var paging = Paging.of(uri);
    int from = paging.from();
    var rows = routing.waiting(asker.caller(), id, paging.size() + 1, from);
    var page = rows.subList(0, Math.min(paging.size(), rows.size()));
    return paging.answer(
        "tickets",
        page.stream().map(row -> TicketJson.of(row.ticket(), uri)).toList(),
        rows.size() > page.size(),
        from + page.size());
  }

  @POST
  @Path("/{id: \\d+}/next")
  @Operation(summary = "Claims the next ticket for the caller; 204 when none waits")
  public Response next(@PathParam("id") Long id) {
    return routing
        .next(asker.caller(), id)
        .map(claimed ->
            Response.ok(
                    Map.of(
                        "ticket", TicketJson.of(claimed.ticket(), uri),
                        "reasons", claimed.reasons()))
                .build())
        .orElseGet(() -> Response.noContent().build());
  }

  @GET
  @Path("/{id: \\d+}/owners")
  @Operation(summary = "Who is told of what breaks in a queue; with none, every supervisor is")
  public Map<String, Object> owners(@PathParam("id") Long id) {
    return Map.of(
        "owners",
        teams.ownersOf(asker.caller(), id).stream()
            .map(one -> Map.of("id", one.account(), "name", one.name()))
            .toList());
  }

  @PUT
  @Path("/{id: \\d+}/owners")
  @Operation(summary = "Replaces the owners of a queue: owner_ids")
  public Map<String, Object> setOwners(@PathParam("id") Long id, String body) {
    var f = Fields.whole(body);
    if (!f.has("owner_ids")) {
      throw f.missing("owner_ids");
    }
    var owners = new HashSet<>(f.numbers("owner_ids"));
    f.done();
    teams.setOwners(asker.caller(), id, owners);
    return owners(id);
  }

  private Map<String, Object> queue(QueueView q) {
    var zh = asker.caller().locale().startsWith("zh");
    var json = new LinkedHashMap<String, Object>();
    json.put("id", q.id());
    json.put("code", q.code());
    json.put("name", zh ? q.queue().nameZh() : q.queue().nameEn());
    json.put("waiting", q.waiting());
    json.put("oldest_waiting_seconds", q.oldestWaitingSeconds());
    json.put("next_answer_by", q.nextAnswerBy());
    json.put("weights", q.queue().weights());
    json.put("agents_on", q.agentsOn());
    return json;
  }
}

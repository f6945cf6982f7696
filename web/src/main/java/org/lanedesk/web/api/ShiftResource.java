package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.routing.SeatDesk;
import org.lanedesk.routing.ShiftRow;
import org.lanedesk.routing.TeamDesk;

/** The shift plan: who is to be at work when, and who is to be now and is not. */
@Path("/shifts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ShiftResource {
  private static final Duration USUAL = Duration.ofDays(7);

  @EJB TeamDesk desk;
  @EJB SeatDesk seats;
  @Inject Asker asker;
  @Inject Clock clock;
  @Context UriInfo uri;

  @GET
  @Operation(summary = "Shifts that touch from..to, in order; the next seven days by default")
  public Map<String, Object> shifts(@QueryParam("from") String from, @QueryParam("to") String to) {
    var since =
        from == null || from.isBlank() ? clock.instant() : TicketResource.time("from", from);
    var until = to == null || to.isBlank() ? since.plus(USUAL) : TicketResource.time("to", to);
    var paging = Paging.of(uri);
    int first = paging.from();
    var rows = desk.shifts(asker.caller(), since, until, paging.size() + 1, first);
    var page = rows.subList(0, Math.min(paging.size(), rows.size()));
    return paging.answer(
        "shifts",
        page.stream().map(ShiftResource::json).toList(),
        rows.size() > page.size(),
        first + page.size());
  }

  @POST
  @Operation(summary = "Plans a shift: agent_id, starts_at, ends_at; at most 16 hours")
  public Response plan(String body) {
    var f = Fields.envelope(body, "shift");
    var agent = f.number("agent_id").orElseThrow(() -> f.missing("agent_id"));
    var starts = f.time("starts_at").orElseThrow(() -> f.missing("starts_at"));
    var ends = f.time("ends_at").orElseThrow(() -> f.missing("ends_at"));
    f.done();
    var shift = desk.plan(asker.caller(), agent, starts, ends);
    return Response.status(Response.Status.CREATED).entity(Map.of("shift", json(shift))).build();
  }

  @DELETE
  @Path("/{id: \\d+}")
  @Operation(summary = "Takes a shift out of the plan")
  public Response drop(@PathParam("id") Long id) {
    desk.drop(asker.caller(), id);
    return Response.noContent().build();
  }

  @POST
  @Path("/repeat")
  @Operation(summary = "Plans from..to again so many days later; what would overlap is left out")
  public Map<String, Object> repeat(String body) {
    var f = Fields.whole(body);
    var from = f.time("from").orElseThrow(() -> f.missing("from"));
    var to = f.time("to").orElseThrow(() -> f.missing("to"));
    var days = f.integer("days").orElseThrow(() -> f.missing("days"));
    f.done();
    return Map.of("planned", desk.repeat(asker.caller(), from, to, Duration.ofDays(days)));
  }

  @GET
  @Path("/missing")
  @Operation(summary = "Agents who are to be at work now and are not")
  public Map<String, Object> missing() {
    var missing = desk.missing(asker.caller());
    return Map.of(
        "agents",
        seats.people(asker.caller()).stream()
            .filter(one -> missing.contains(one.account()))
            .map(one -> Map.of("id", one.account(), "name", one.name()))
            .toList());
  }

  private static Map<String, Object> json(ShiftRow shift) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", shift.id());
    json.put("agent_id", shift.account());
    json.put("agent_name", shift.name());
    json.put("starts_at", shift.startsAt());
    json.put("ends_at", shift.endsAt());
    return json;
  }
}

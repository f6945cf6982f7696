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
import jakarta.ws.rs.core.UriInfo;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.routing.AcceptDesk;
import org.lanedesk.routing.Limit;
import org.lanedesk.routing.OfferRow;
import org.lanedesk.routing.Presence;
import org.lanedesk.routing.PresenceDesk;
import org.lanedesk.routing.QueueRow;
import org.lanedesk.routing.RoutingDesk;
import org.lanedesk.routing.SeatDesk;
import org.lanedesk.routing.SeatView;
import org.lanedesk.routing.SeatWish;
import org.lanedesk.routing.SkillHeld;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Lane;

/** Agents: who is there, what they serve and can, and what is held out to them. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AgentResource {
  @EJB SeatDesk seats;
  @EJB PresenceDesk presence;
  @EJB AcceptDesk offers;
  @EJB RoutingDesk routing;
  @Inject Asker asker;
  @Context UriInfo uri;

  @GET
  @Path("/agents")
  @Operation(summary = "Agents with presence, load, queues, skills and limits")
  public Map<String, Object> agents() {
    return Map.of("agents", seats.seats(asker.caller()).stream().map(this::json).toList());
  }

  @GET
  @Path("/agents/{id: \\d+}")
  @Operation(summary = "The seat of one agent")
  public Map<String, Object> agent(@PathParam("id") Long id) {
    return Map.of("agent", json(seats.seat(asker.caller(), id)));
  }

  @PUT
  @Path("/agents/{id: \\d+}")
  @Operation(
      summary = "Sets a seat up: queues, languages, skills, limits; what is left out is none")
  public Map<String, Object> setUp(@PathParam("id") Long id, String body) {
    var f = Fields.envelope(body, "agent");
    var wish =
        new SeatWish(
            f.word("reserved_lane", Lane.class).orElse(null),
            new HashSet<>(f.texts("languages")),
            queues(f, "queues"),
            queues(f, "secondary_queues"),
            f.flag("newcomer").orElse(false),
            f.objects("limits").stream()
                .map(one ->
                    new Limit(
                        one.word("channel", Channel.class)
                            .orElseThrow(() -> one.missing("channel")),
                        one.integer("capacity").orElseThrow(() -> one.missing("capacity")),
                        one.integer("weight").orElse(1)))
                .toList(),
            f.objects("skills").stream()
                .map(one ->
                    new SkillHeld(
                        one.text("skill").orElseThrow(() -> one.missing("skill")),
                        one.integer("level").orElse(1),
                        one.time("until").orElse(null)))
                .toList());
    f.done();
    seats.setUp(asker.caller(), id, wish);
    return agent(id);
  }

  private Set<Long> queues(Fields f, String name) {
    var known = routing.allQueues();
    return f.texts(name).stream()
        .map(code ->
            known.stream()
                .filter(queue -> queue.code().equals(code))
                .map(QueueRow::id)
                .findFirst()
                .orElseThrow(() ->
                    Invalid.of(
                        "api.not-one-of",
                        name,
                        name,
                        code,
                        known.stream().map(QueueRow::code).collect(Collectors.joining(", ")))))
        .collect(Collectors.toSet());
  }

  @GET
  @Path("/presence")
  @Operation(summary = "How the caller is known now")
  public Map<String, Object> presence() {
    return Map.of("presence", presence.presenceOf(asker.caller()));
  }

  @PUT
  @Path("/presence")
  @Operation(summary = "Comes, is busy, goes for a moment or home; a repetition is a sign of life")
  public Map<String, Object> present(String body) {
    var f = Fields.whole(body);
    var wanted = f.word("presence", Presence.class).orElseThrow(() -> f.missing("presence"));
    f.done();
    var caller = asker.caller();
    if (presence.presenceOf(caller) == wanted && wanted != Presence.OFFLINE) {
      presence.heartbeat(caller);
    } else {
      presence.presence(caller, wanted);
    }
    return presence();
  }

  @GET
  @Path("/offers")
  @Operation(summary = "The offers of the caller, newest first")
  public Map<String, Object> offers() {
    return Map.of("offers", offers.latest(asker.caller()).stream().map(this::json).toList());
  }

  @POST
  @Path("/offers/{id: \\d+}/accept")
  @Operation(summary = "The offered ticket, now the caller's; 422 when somebody was quicker")
  public Map<String, Object> accept(@PathParam("id") Long id) {
    return Map.of("ticket", TicketJson.of(offers.accept(asker.caller(), id), uri));
  }

  @POST
  @Path("/offers/{id: \\d+}/decline")
  @Operation(summary = "Not this one; it goes back to the line at once")
  public Map<String, Object> decline(@PathParam("id") Long id) {
    offers.decline(asker.caller(), id);
    return offers();
  }

  private Map<String, Object> json(OfferRow offer) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", offer.id());
    json.put("ticket_id", offer.ticket());
    json.put("state", offer.state());
    json.put("made_at", offer.madeAt());
    json.put("until", offer.until());
    json.put("ended_at", offer.endedAt());
    return json;
  }

  private Map<String, Object> json(SeatView one) {
    var seat = one.seat();
    var json = new LinkedHashMap<String, Object>();
    json.put("id", seat.account());
    json.put("name", seat.name());
    json.put("presence", seat.presence());
    json.put("connection_lost", seat.lost());
    json.put("since", seat.since());
    json.put("seen_at", seat.seenAt());
    json.put("reserved_lane", seat.reserved());
    json.put("languages", seat.languages().stream().sorted().toList());
    json.put("queues", codes(seat.queues()));
    json.put("secondary_queues", codes(seat.secondary()));
    json.put("newcomer", seat.newcomer());
    var limits = new TreeMap<Channel, Object>();
    for (var channel : Channel.values()) {
      limits.put(
          channel,
          Map.of(
              "active",
              one.load().of(channel),
              "capacity",
              seat.limit(channel).capacity(),
              "weight",
              seat.limit(channel).weight()));
    }
    json.put("channels", limits);
    json.put("unanswered", one.load().unanswered());
    json.put("skills", seat.skills());
    return json;
  }

  private List<String> codes(Set<Long> queues) {
    return routing.allQueues().stream()
        .filter(queue -> queues.contains(queue.id()))
        .map(QueueRow::code)
        .toList();
  }
}

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.returns.GoodwillDesk;
import org.lanedesk.returns.OpenReturn;
import org.lanedesk.returns.ReturnDesk;
import org.lanedesk.returns.ReturnQuery;
import org.lanedesk.returns.ReturnReason;
import org.lanedesk.returns.ReturnRow;
import org.lanedesk.returns.ReturnState;
import org.lanedesk.returns.ReturnType;
import org.lanedesk.returns.ReturnView;
import org.lanedesk.ticket.UploadDesk;
import org.lanedesk.web.Sentence;

/** Return requests: open, look, and the verbs of their life. */
@Path("/returns")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReturnResource {
  @EJB ReturnDesk returns;
  @EJB GoodwillDesk goodwill;
  @EJB UploadDesk uploads;
  @Inject Asker asker;
  @Context UriInfo uri;

  @GET
  @Operation(summary = "Returns the caller may see; state, order_number, member_id")
  public Map<String, Object> list(
      @QueryParam("state") String state,
      @QueryParam("order_number") String order,
      @QueryParam("member_id") Long member) {
    var paging = Paging.of(uri);
    var rows =
        returns.list(
            asker.caller(),
            new ReturnQuery(states(state), member, order, paging.afterNumber(), paging.size()));
    return paging.answer(
        "returns",
        rows.stream().map(ReturnResource::row).toList(),
        rows.size() == paging.size(),
        rows.isEmpty() ? null : rows.getLast().id());
  }

  @POST
  @Operation(summary = "Submit a return: order_number, type, reason, lines")
  public Response open(String body) {
    var wish = wish(body);
    var id = returns.open(asker.caller(), wish);
    return Response.status(201)
        .location(uri.getAbsolutePathBuilder().path(id + ".json").build())
        .entity(Map.of("return", whole(returns.read(asker.caller(), id))))
        .build();
  }

  @POST
  @Path("/quote")
  @Operation(summary = "What would come of a return, without submitting it")
  public Map<String, Object> quote(String body) {
    var quote = returns.quote(asker.caller(), wish(body));
    var json = new LinkedHashMap<String, Object>();
    json.put(
        "eligibility", Map.of("code", quote.code(), "text", quote.rule().in(language(), zone())));
    json.put("type", quote.type());
    json.put("amount_minor", quote.money().amountMinor());
    json.put("currency", quote.money().currency());
    json.put("automatic", quote.automatic());
    json.put("decide_by", quote.decideBy());
    json.put("photos_needed", quote.photosNeeded());
    return Map.of("quote", json);
  }

  @GET
  @Path("/{id: \\d+}")
  @Operation(summary = "One return with lines, money, history and the verbs allowed")
  public Map<String, Object> show(@PathParam("id") Long id) {
    return Map.of("return", whole(returns.read(asker.caller(), id)));
  }

  @POST
  @Path("/{id: \\d+}/goodwill")
  @Operation(summary = "Gives amount_minor as a kindness, with text and version; for staff")
  public Map<String, Object> goodwill(@PathParam("id") Long id, String body) {
    var caller = asker.caller();
    returns.read(caller, id);
    var fields = Fields.wholeOrNone(body);
    var amount = fields.number("amount_minor").orElse(null);
    var text = fields.text("text").orElse(null);
    var version = fields.integer("version").orElse(null);
    fields.done();
    goodwill.give(caller, id, version, amount, text);
    return Map.of("return", whole(returns.read(caller, id)));
  }

  @POST
  @Path("/{id: \\d+}/{verb: [a-z_-]+}")
  @Operation(
      summary =
          "Any verb that is allowed, with version, text, reason, way, amount_minor, carrier,"
              + " waybill, slot, uploads, wish; out of turn it is 409 with the verbs allowed")
  public Map<String, Object> verb(
      @PathParam("id") Long id, @PathParam("verb") String verb, String body) {
    var caller = asker.caller();
    returns.mustAllow(caller, id, verb);
    returns.act(caller, id, verb, new ReturnVerbBody(uploads).read(body));
    return Map.of("return", whole(returns.read(caller, id)));
  }

  private Locale language() {
    return Sentence.language(asker.caller().locale());
  }

  private ZoneId zone() {
    return ZoneId.of(asker.caller().zone());
  }

  private OpenReturn wish(String body) {
    var fields = Fields.envelope(body, "return");
    var lines = fields.objects("lines").stream().map(ReturnVerbBody::line).toList();
    var wish =
        new OpenReturn(
            fields.text("order_number").orElseThrow(() -> fields.missing("order_number")),
            fields.word("type", ReturnType.class).orElseThrow(() -> fields.missing("type")),
            fields.word("reason", ReturnReason.class).orElseThrow(() -> fields.missing("reason")),
            lines,
            fields.text("text").orElse(null),
            fields.texts("uploads").stream().map(uploads::byToken).toList(),
            null,
            ReturnVerbBody.extent(fields));
    fields.done();
    return wish;
  }

  private static Set<ReturnState> states(String words) {
    if (words == null || words.isBlank()) {
      return Set.of();
    }
    var states = EnumSet.noneOf(ReturnState.class);
    for (var word : words.split(",")) {
      var wanted = word.strip().toUpperCase(Locale.ROOT);
      var known =
          EnumSet.allOf(ReturnState.class).stream().filter(s -> s.name().equals(wanted)).findAny();
      states.add(
          known.orElseThrow(() ->
              Invalid.of(
                  "api.not-one-of",
                  "state",
                  "state",
                  word,
                  EnumSet.allOf(ReturnState.class).toString())));
    }
    return states;
  }

  private static Map<String, Object> row(ReturnRow r) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", r.id());
    json.put("number", r.number());
    json.put("state", r.state());
    json.put("type", r.type());
    json.put("reason", r.reason());
    json.put("level", r.level());
    json.put("member_id", r.memberId());
    json.put("order_number", r.orderNumber());
    json.put("amount_minor", r.amountMinor());
    json.put("currency", r.currency());
    json.put("ticket_id", r.ticketId());
    json.put("decide_by", r.decideBy());
    json.put("turn", r.turn());
    json.put("due_at", r.dueAt());
    json.put("created_at", r.createdAt());
    json.put("updated_at", r.updatedAt());
    return json;
  }

  private Map<String, Object> whole(ReturnView r) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", r.id());
    json.put("number", r.number());
    json.put("state", r.state());
    json.put("type", r.type());
    json.put("reason", r.reason());
    json.put("text", r.text());
    json.put("amount_minor", r.money().amountMinor());
    json.put("currency", r.money().currency());
    json.put("eligibility", Map.of("code", r.code(), "text", r.rule().in(language(), zone())));
    json.put("freight", r.freight());
    json.put("order_number", r.orderNumber());
    json.put("member_id", r.memberId());
    json.put("ticket_id", r.ticketId());
    json.put("policy", r.pack());
    json.put("returnable_until", r.until());
    json.put("decide_by", r.decideBy());
    json.put("decided_at", r.decidedAt());
    json.put("decision", r.decision());
    json.put("rejected_for", r.rejectedFor());
    json.put("version", r.version());
    var progress = r.progress();
    json.put("turn", progress.turn());
    json.put("due_at", progress.dueAt());
    json.put("approved_minor", progress.approved().minor());
    json.put("refunded_minor", progress.refunded().minor());
    json.put("attempts", progress.attempts());
    json.put("offers", progress.offers());
    json.put("parcels", progress.parcels());
    json.put("inspections", progress.inspections());
    json.put("slots", progress.slots());
    json.put(
        "lines",
        r.lines().stream()
            .map(l ->
                Map.of(
                    "id", l.lineId(),
                    "sku", l.sku(),
                    "title", l.title(),
                    "quantity", l.quantity(),
                    "amount_minor", l.money().amountMinor()))
            .toList());
    json.put("history", r.history());
    json.put(
        "allowed",
        r.allowed().stream().map(v -> v.name().toLowerCase(Locale.ROOT)).sorted().toList());
    json.put("created_at", r.createdAt());
    json.put("updated_at", r.updatedAt());
    return json;
  }
}

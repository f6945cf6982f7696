package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.event.NoSuch;
import org.lanedesk.member.Level;
import org.lanedesk.member.LineView;
import org.lanedesk.member.MemberDesk;
import org.lanedesk.member.MemberQuery;
import org.lanedesk.member.OrderView;
import org.lanedesk.report.OwnDataDesk;

/** Members and what they bought. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MemberResource {
  @EJB MemberDesk members;
  @EJB OwnDataDesk data;
  @Inject Asker asker;
  @Context UriInfo uri;

  @GET
  @Path("/members")
  @Operation(summary = "Members in order of id; level, query")
  public Map<String, Object> members(
      @QueryParam("level") String level, @QueryParam("query") String text) {
    var paging = Paging.of(uri);
    var rows =
        members.members(
            asker.caller(),
            new MemberQuery(level(level), text, paging.size(), paging.afterNumber()));
    return paging.answer(
        "members", rows, rows.size() == paging.size(), rows.isEmpty() ? null : rows.getLast().id());
  }

  @GET
  @Path("/members/{id: \\d+}")
  @Operation(summary = "One member with level, score and benefits")
  public Map<String, Object> member(@PathParam("id") Long id) {
    return Map.of(
        "member", members.member(asker.caller(), id).orElseThrow(() -> new NoSuch("member", id)));
  }

  @GET
  @Path("/members/{id: \\d+}/export")
  @Operation(summary = "Everything that is kept about a member; one's own, or for administrators")
  public String export(@PathParam("id") Long id) {
    return data.export(asker.caller(), id);
  }

  @GET
  @Path("/members/{id: \\d+}/orders")
  @Operation(summary = "What a member bought, newest first")
  public Map<String, Object> ordersOf(@PathParam("id") Long id) {
    var orders = members.ordersOf(asker.caller(), id).stream().map(MemberResource::order).toList();
    return Map.of("orders", orders, "count", orders.size());
  }

  @GET
  @Path("/orders")
  @Operation(summary = "Orders in order of id")
  public Map<String, Object> orders() {
    var paging = Paging.of(uri);
    var rows = members.orders(asker.caller(), paging.afterNumber(), paging.size());
    return paging.answer(
        "orders",
        rows.stream().map(MemberResource::order).toList(),
        rows.size() == paging.size(),
        rows.isEmpty() ? null : rows.getLast().id());
  }

  @GET
  @Path("/orders/{number}")
  @Operation(summary = "One order with its lines; money in minor units")
  public Map<String, Object> order(@PathParam("number") String number) {
    var order = members.order(asker.caller(), number);
    var json = order(order);
    var parts = members.partsOf(order);
    json.put("coupons", parts.coupons());
    json.put("payments", parts.payments());
    json.put("shipments", parts.shipments());
    json.put("line_details", members.detailsOf(order));
    return Map.of("order", json);
  }

  private static Map<String, Object> order(OrderView o) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", o.id());
    json.put("number", o.number());
    json.put("member_id", o.memberId());
    json.put("currency", o.currency());
    json.put("paid_minor", o.paidMinor());
    json.put("coupon_minor", o.couponMinor());
    json.put("freight_minor", o.freightMinor());
    json.put("paid_at", o.paidAt());
    json.put("shipped_at", o.shippedAt());
    json.put("delivered_at", o.deliveredAt());
    json.put("state", o.state());
    json.put("lines", o.lines().stream().map(MemberResource::line).toList());
    return json;
  }

  private static Map<String, Object> line(LineView l) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", l.id());
    json.put("line_no", l.lineNo());
    json.put("sku", l.sku());
    json.put("title", l.title());
    json.put("quantity", l.quantity());
    json.put("price_minor", l.priceMinor());
    json.put("category", l.category());
    json.put("fresh", l.fresh());
    json.put("exclusion", l.exclusion());
    json.put("exclusion_confirmed", l.exclusionConfirmed());
    return json;
  }

  private static Level level(String word) {
    if (word == null || word.isBlank()) {
      return null;
    }
    for (var level : Level.values()) {
      if (level.name().equalsIgnoreCase(word.strip())) {
        return level;
      }
    }
    throw Invalid.of("api.not-one-of", "level", "level", word, "L0, L1, L2, L3");
  }
}

package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.returns.CallbackDesk;
import org.lanedesk.returns.PayoutRow;
import org.lanedesk.returns.StatementDesk;
import org.lanedesk.returns.Transport;

/** Payments, and what gateways and carriers report about them and about parcels. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RefundResource {
  @EJB StatementDesk statement;
  @EJB CallbackDesk callbacks;
  @Inject Asker asker;
  @Context UriInfo uri;

  @GET
  @Path("/refunds")
  @Operation(summary = "Payments, newest first; for supervisors")
  public Map<String, Object> list() {
    var paging = Paging.of(uri);
    var rows = statement.payments(asker.caller(), Set.of(), paging.afterNumber(), paging.size());
    return paging.answer(
        "refunds",
        rows.stream().map(RefundResource::row).toList(),
        rows.size() == paging.size(),
        rows.isEmpty() ? null : rows.getLast().id());
  }

  @POST
  @Open
  @Path("/refunds/callback")
  @Operation(summary = "A payment gateway tells what became of a payment; signed")
  public Map<String, Object> callback(
      @HeaderParam("X-Lanedesk-Time") String seconds,
      @HeaderParam("X-Lanedesk-Signature") String signature,
      String body) {
    callbacks.paid(seconds, signature, body == null ? "" : body);
    return Map.of("status", "OK");
  }

  @POST
  @Open
  @Path("/parcels/scans")
  @Operation(summary = "A carrier reports a parcel: waybill, scan, at; signed")
  public Map<String, Object> scan(
      @HeaderParam("X-Lanedesk-Time") String seconds,
      @HeaderParam("X-Lanedesk-Signature") String signature,
      String body) {
    callbacks.mustBeCarrier(seconds, signature, body == null ? "" : body);
    var fields = Fields.whole(body);
    var waybill = fields.text("waybill").orElseThrow(() -> fields.missing("waybill"));
    var scan = fields.word("scan", Transport.Scan.class).orElseThrow(() -> fields.missing("scan"));
    var at = fields.time("at").orElseGet(statement::now);
    fields.done();
    callbacks.scanned(waybill, scan, at);
    return Map.of("status", "OK");
  }

  private static Map<String, Object> row(PayoutRow r) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", r.id());
    json.put("key", r.key());
    json.put("return_id", r.returnId());
    json.put("order_number", r.orderNumber());
    json.put("amount_minor", r.amountMinor());
    json.put("currency", r.currency());
    json.put("state", r.state());
    json.put("gateway", r.gateway());
    json.put("reference", r.reference());
    json.put("why", r.why());
    json.put("tries", r.tries());
    json.put("ordered_at", r.orderedAt());
    json.put("settled_at", r.settledAt());
    return json;
  }
}

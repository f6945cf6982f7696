package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.routing.RoutingDesk;
import org.lanedesk.routing.Standings;
import org.lanedesk.sla.ExplainDesk;
import org.lanedesk.sla.Explanation;
import org.lanedesk.sla.LedgerDesk;
import org.lanedesk.sla.LedgerRow;
import org.lanedesk.sla.PromiseDesk;
import org.lanedesk.sla.PromiseRow;
import org.lanedesk.sla.VerificationDesk;
import org.lanedesk.web.DueWords;

/** Promises, the ledger they are kept in, and why a ticket is where it is. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {
  @EJB PromiseDesk promises;
  @EJB LedgerDesk ledger;
  @EJB VerificationDesk verifications;
  @EJB RoutingDesk routing;
  @EJB Standings standings;
  @EJB ExplainDesk explain;
  @Inject DueWords words;
  @Inject Asker asker;
  @Context UriInfo uri;

  @GET
  @Path("/tickets/{id: \\d+}/promises")
  @Operation(summary = "The clocks of a ticket; for staff also its ledger rows")
  public Map<String, Object> promises(@PathParam("id") Long id) {
    var caller = asker.caller();
    var rows = promises.ofTicket(caller, id).stream().map(LedgerResource::promise).toList();
    List<Map<String, Object>> events =
        caller.staff()
            ? promises.ledgerOf(caller, id).stream().map(LedgerResource::event).toList()
            : List.of();
    return Map.of("promises", rows, "events", events);
  }

  @GET
  @Path("/tickets/{id: \\d+}/promises/explanation")
  @Operation(summary = "Why each promise is due when it is: start, open time, pauses, in words too")
  public Map<String, Object> explanation(@PathParam("id") Long id) {
    var all = explain.ofTicket(asker.caller(), id).stream().map(this::explanation).toList();
    return Map.of("explanations", all, "count", all.size());
  }

  private Map<String, Object> explanation(Explanation e) {
    var json = new LinkedHashMap<String, Object>();
    json.put("promise", promise(e.promise()));
    json.put("policy", e.policy());
    json.put("calendar", e.calendar().code());
    json.put("calendar_version", e.calendar().version());
    json.put("zone", e.calendar().hours().zone().getId());
    json.put("until", e.until());
    json.put("elapsed_seconds", e.sumMillis() / 1000.0);
    json.put("words", words.of(e));
    json.put("legs", e.legs());
    json.put("days", e.days());
    return json;
  }

  @GET
  @Path("/ledger")
  @Operation(summary = "The ledger as a feed in the order of writing; after, page[after]")
  public Map<String, Object> feed(@QueryParam("after") Long after) {
    var paging = Paging.of(uri);
    var from = paging.after() == null ? after : paging.afterNumber();
    var page = ledger.feed(asker.caller(), from, paging.size());
    return paging.answer(
        "events",
        page.rows().stream().map(LedgerResource::event).toList(),
        page.more(),
        page.after());
  }

  @POST
  @Path("/ledger/verification")
  @Operation(summary = "The same beside the request: a job that says how far it is")
  public Response verify() {
    var caller = asker.caller();
    var job = verifications.begin(caller);
    var status = ImportResource.status(job, uri, caller.locale());
    return Response.accepted(Map.of("job_status", status)).build();
  }

  @GET
  @Path("/ledger/verification")
  @Operation(summary = "Recomputes every hash and every elapsed time; names the first wrong row")
  public Map<String, Object> verification() {
    var found = ledger.verify(asker.caller());
    var json = new LinkedHashMap<String, Object>();
    json.put("valid", found.valid());
    json.put("rows", found.rows());
    json.put("seals", found.seals());
    json.put("sealed_until", found.sealedUntil());
    json.put("first_wrong", found.firstWrong());
    json.put("as_of", found.asOf());
    json.put("took_millis", found.tookMillis());
    return Map.of("verification", json);
  }

  @GET
  @Path("/tickets/{id: \\d+}/proof")
  @Operation(summary = "The ledger of one ticket as a file that verifier.jar checks alone")
  public Response proof(@PathParam("id") Long id) {
    var proof = ledger.proof(asker.caller(), id);
    return Response.ok(proof.json(), MediaType.APPLICATION_JSON_TYPE)
        .header("Content-Disposition", "attachment; filename=\"" + proof.fileName() + "\"")
        .build();
  }

  @GET
  @Path("/tickets/{id: \\d+}/routing")
  @Operation(summary = "Every decision about a ticket with its reasons; who it would go to now")
  public Map<String, Object> routing(@PathParam("id") Long id) {
    var caller = asker.caller();
    return Map.of(
        "decisions", routing.reasons(caller, id), "agents_now", standings.considered(caller, id));
  }

  private static Map<String, Object> promise(PromiseRow p) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", p.id());
    json.put("clock", p.clock());
    json.put("state", p.state());
    json.put("target_seconds", p.targetSeconds());
    json.put("elapsed_seconds", p.elapsedMillis() / 1000.0);
    json.put("started_at", p.startedAt());
    json.put("due_at", p.dueAt());
    json.put("warn_at", p.warnAt());
    json.put("stopped_at", p.stoppedAt());
    json.put("policy_id", p.policyId());
    json.put("policy_version", p.policyVersion());
    json.put("policy", p.policyCode());
    json.put("calendar_id", p.calendarId());
    return json;
  }

  static Map<String, Object> event(LedgerRow row) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", row.id());
    json.put("subject", row.subject());
    json.put("seq", row.seq());
    json.put("ticket_id", row.ticketId());
    json.put("return_id", row.returnId());
    json.put("promise_id", row.promiseId());
    json.put("clock", row.clock());
    json.put("event", row.event());
    json.put("at", row.at());
    json.put("recorded_at", row.recordedAt());
    json.put("actor", row.actor());
    json.put("policy_id", row.policyId());
    json.put("policy_version", row.policyVersion());
    json.put("target_seconds", row.targetSeconds());
    json.put("calendar_id", row.calendarId());
    json.put("elapsed_seconds", row.elapsedMillis() == null ? null : row.elapsedMillis() / 1000.0);
    json.put("note", row.note());
    json.put("prev_hash", row.prevHash());
    json.put("hash", row.hash());
    return json;
  }
}

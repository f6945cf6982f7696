package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.Level;
import org.lanedesk.outbox.JobDesk;
import org.lanedesk.outbox.JobView;
import org.lanedesk.replay.WhatIfDesk;
import org.lanedesk.replay.WhatIfRow;
import org.lanedesk.replay.Wish;
import org.lanedesk.routing.Weights;

/** A past period of the ledger replayed with other settings. */
@Path("/what_ifs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WhatIfResource {
  @EJB WhatIfDesk desk;
  @EJB JobDesk jobs;
  @Inject Asker asker;

  @GET
  @Operation(summary = "The latest replays, newest first")
  public Map<String, Object> latest() {
    return Map.of("what_ifs", desk.latest(asker.caller()).stream().map(this::json).toList());
  }

  @POST
  @Operation(summary = "Replays from..to with other weights, targets, calendars or staffing")
  public Response ask(String body) {
    var f = Fields.envelope(body, "what_if");
    var targets = new EnumMap<Level, Integer>(Level.class);
    var calendars = new EnumMap<Level, Long>(Level.class);
    for (var one : f.objects("levels")) {
      var level = one.word("level", Level.class).orElseThrow(() -> one.missing("level"));
      one.integer("target_percent").ifPresent(percent -> targets.put(level, percent));
      one.number("calendar_id").ifPresent(id -> calendars.put(level, id));
    }
    var caller = asker.caller();
    var wish =
        new Wish(
            f.time("from").orElseThrow(() -> f.missing("from")),
            f.time("to").orElseThrow(() -> f.missing("to")),
            f.number("queue_id").orElse(null),
            f.object("weights").map(WhatIfResource::weights).orElse(null),
            targets,
            calendars,
            f.integer("staffing_percent").orElse(100),
            f.integer("from_hour").orElse(null),
            f.integer("to_hour").orElse(null),
            f.flag("hands_stay").orElse(true),
            caller.zone());
    f.done();
    return Response.accepted(Map.of("what_if", json(desk.ask(caller, wish)))).build();
  }

  private static Weights weights(Fields f) {
    var fast = f.integer("FAST").orElseThrow(() -> f.missing("FAST"));
    var standard = f.integer("STANDARD").orElseThrow(() -> f.missing("STANDARD"));
    var bulk = f.integer("BULK").orElseThrow(() -> f.missing("BULK"));
    if (fast < 1 || standard < 1 || bulk < 1) {
      throw new Refusal("queue.weights", 1000, Math.min(fast, Math.min(standard, bulk)));
    }
    return new Weights(fast, standard, bulk);
  }

  @GET
  @Path("/{id: \\d+}")
  @Operation(summary = "A replay, how far it is, and its comparison once it is there")
  public Map<String, Object> whatIf(@PathParam("id") Long id) {
    return Map.of("what_if", json(desk.whatIf(asker.caller(), id)));
  }

  private Map<String, Object> json(WhatIfRow row) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", row.id());
    json.put("made_at", row.madeAt());
    json.put("who", row.who());
    json.put("wish", row.wish());
    var job = jobs.job(row.job());
    json.put("job_status_id", row.job());
    json.put("status", job.map(JobView::state).orElse(null));
    json.put("progress", job.map(JobView::progress).orElse(null));
    json.put("comparison", row.comparison());
    return json;
  }
}

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.member.Level;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.sla.Escalation;
import org.lanedesk.sla.PolicyDesk;
import org.lanedesk.sla.PolicyRow;
import org.lanedesk.sla.PolicyVersion;
import org.lanedesk.sla.PolicyWish;
import org.lanedesk.sla.SlaPolicy;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;

/** The table of promises: read by staff, written by supervisors. */
@Path("/policies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PolicyResource {
  @EJB PolicyDesk desk;
  @Inject Asker asker;

  @GET
  @Operation(summary = "The policies that hold, in the order in which they are tried; clock")
  public Map<String, Object> policies(@QueryParam("clock") String clock) {
    var kind = ReportResource.word("clock", clock, ClockKind.class);
    var rows = desk.inForce(asker.caller(), kind).stream().map(PolicyResource::row).toList();
    return Map.of("policies", rows, "count", rows.size());
  }

  @GET
  @Path("/{code}")
  @Operation(summary = "All versions of a policy, newest first")
  public Map<String, Object> versions(@PathParam("code") String code) {
    var found = desk.versions(asker.caller(), code).stream().map(PolicyResource::version).toList();
    return Map.of("versions", found, "count", found.size());
  }

  @POST
  @Operation(
      summary =
          "Adds a policy, or with the newest version as seen_version its next version; withdraw"
              + " ends it, shorten shortens what runs")
  public Response save(String body) {
    var made = desk.save(asker.caller(), wish(body));
    return Response.status(Response.Status.CREATED).entity(Map.of("policy", version(made))).build();
  }

  @POST
  @Path("/preview")
  @Operation(summary = "What such a policy would mean for promises that run; changes nothing")
  public Map<String, Object> preview(String body) {
    var effect = desk.preview(asker.caller(), wish(body));
    var json = new LinkedHashMap<String, Object>();
    json.put("total", effect.total());
    json.put("shorter", effect.shorter());
    json.put("longer", effect.longer());
    json.put("looked", effect.looked());
    json.put("all", effect.all());
    json.put("tickets", effect.lines());
    return Map.of("preview", json);
  }

  private static PolicyWish wish(String body) {
    var f = Fields.envelope(body, "policy");
    var wish =
        new PolicyWish(
            f.text("code").orElseThrow(() -> f.missing("code")),
            f.integer("seen_version").orElse(0),
            f.word("clock", ClockKind.class).orElse(null),
            f.word("family", Family.class).orElse(null),
            f.text("return_type").orElse(null),
            f.word("channel", Channel.class).orElse(null),
            f.word("level", Level.class).orElse(null),
            f.text("region").orElse(null),
            f.text("language").orElse(null),
            f.number("target_seconds").orElse(null),
            f.number("calendar_id").orElse(null),
            f.number("warn_seconds").orElse(null),
            f.integer("position").orElse(null),
            f.time("valid_from").orElse(null),
            f.time("valid_to").orElse(null),
            escalations(f),
            f.flag("withdraw").orElse(false),
            f.flag("shorten").orElse(false),
            f.text("why").orElse(null));
    f.done();
    return wish;
  }

  private static List<Escalation> escalations(Fields f) {
    var all = new ArrayList<Escalation>();
    for (var one : f.objects("escalations")) {
      var percent = one.number("percent").orElseThrow(() -> one.missing("percent"));
      if (percent > 200 || !Escalation.MARKS.contains(percent.intValue())) {
        throw Invalid.of("api.not-one-of", "percent", "percent", percent, "100, 150, 200");
      }
      all.add(
          new Escalation(
              percent.intValue(),
              one.word("step", Escalation.Step.class).orElseThrow(() -> one.missing("step"))));
    }
    return all;
  }

  private static Map<String, Object> row(PolicyRow row) {
    var json = policy(row.policy());
    json.put("calendar", row.calendar().code());
    json.put("ties", row.ties());
    json.put("covered_by", row.coveredBy());
    json.put("scheduled", row.scheduled());
    return json;
  }

  private static Map<String, Object> version(PolicyVersion version) {
    var json = policy(version.policy());
    json.put("status", version.status());
    json.put("made_at", version.madeAt());
    json.put("made_by", version.madeBy());
    json.put("why", version.why());
    return json;
  }

  private static Map<String, Object> policy(SlaPolicy p) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", p.id());
    json.put("code", p.code());
    json.put("version", p.version());
    json.put("clock", p.clock());
    json.put("family", p.family());
    json.put("return_type", p.returnType());
    json.put("channel", p.channel());
    json.put("level", p.level());
    json.put("region", p.region());
    json.put("language", p.language());
    json.put("target_seconds", p.target().toSeconds());
    json.put("calendar_id", p.calendarId());
    json.put("warn_seconds", p.warnAfter().toMillis() / 1000.0);
    json.put("position", p.position());
    json.put("valid_from", p.validFrom());
    json.put("valid_to", p.validTo());
    json.put("withdrawn", p.withdrawn());
    json.put("escalations", p.escalations());
    return json;
  }
}

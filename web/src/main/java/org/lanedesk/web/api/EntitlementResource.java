package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.account.Role;
import org.lanedesk.member.Entitlement;
import org.lanedesk.member.EntitlementDesk;
import org.lanedesk.member.Fulfilment;
import org.lanedesk.member.Grant;
import org.lanedesk.member.Level;

/** What levels get on top of the law, and how it was kept. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EntitlementResource {
  private static final Duration USUAL = Duration.ofDays(30);

  @EJB EntitlementDesk entitlements;
  @Inject Asker asker;
  @Inject Clock clock;

  @GET
  @Path("/entitlements")
  @Operation(summary = "The matrix: what each level gets of each entitlement; for staff")
  public Map<String, Object> matrix() {
    asker.caller().mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    return Map.of(
        "entitlements", entitlements.matrix().stream().map(EntitlementResource::grant).toList());
  }

  @PUT
  @Path("/entitlements/{what}/{level}")
  @Operation(
      summary =
          "Changes one cell: given, limit_minor, currency, min_credit, times_a_month, days,"
              + " version, reason")
  public Map<String, Object> set(
      @PathParam("what") String what, @PathParam("level") String level, String body) {
    var f = Fields.envelope(body, "entitlement");
    var wanted =
        new Grant(
            ReportResource.word("what", what, Entitlement.class),
            ReportResource.word("level", level, Level.class),
            f.flag("given").orElseThrow(() -> f.missing("given")),
            f.number("limit_minor").orElse(null),
            f.text("currency").orElse("CNY"),
            f.integer("min_credit").orElse(null),
            f.integer("times_a_month").orElse(null),
            f.integer("days").orElse(null),
            f.integer("version").orElse(null));
    var reason = f.text("reason").orElseThrow(() -> f.missing("reason"));
    f.done();
    entitlements.set(asker.caller(), wanted, reason);
    return Map.of("entitlement", grant(entitlements.of(wanted.level()).of(wanted.what())));
  }

  @GET
  @Path("/members/{id: \\d+}/entitlement_uses")
  @Operation(summary = "What was promised to a member by level, and what came of it, newest first")
  public Map<String, Object> uses(@PathParam("id") Long id) {
    return Map.of("entitlement_uses", entitlements.usesOf(asker.caller(), id));
  }

  @GET
  @Path("/reports/entitlements")
  @Operation(
      summary = "How entitlements were kept, by level: from, to; the last 30 days by default")
  public Map<String, Object> fulfilment(
      @QueryParam("from") String from, @QueryParam("to") String to) {
    var until = to == null || to.isBlank() ? clock.instant() : TicketResource.time("to", to);
    var since = from == null || from.isBlank() ? until.minus(USUAL) : time(from);
    var caller = asker.caller();
    return Map.of(
        "report",
        Map.of(
            "from",
            since,
            "to",
            until,
            "rows",
            entitlements.fulfilment(caller, since, until).stream()
                .map(EntitlementResource::row)
                .toList(),
            "missed",
            entitlements.missed(caller, since, until)));
  }

  private static Instant time(String from) {
    return TicketResource.time("from", from);
  }

  private static Map<String, Object> grant(Grant grant) {
    var json = new LinkedHashMap<String, Object>();
    json.put("entitlement", grant.what());
    json.put("level", grant.level());
    json.put("given", grant.given());
    json.put("limit_minor", grant.limitMinor());
    json.put("currency", grant.currency());
    json.put("min_credit", grant.minCredit());
    json.put("times_a_month", grant.timesAMonth());
    json.put("days", grant.days());
    json.put("version", grant.version());
    return json;
  }

  private static Map<String, Object> row(Fulfilment row) {
    var json = new LinkedHashMap<String, Object>();
    json.put("level", row.level());
    json.put("entitlement", row.what());
    json.put("promised", row.promised());
    json.put("delivered", row.delivered());
    json.put("missed", row.missed());
    json.put("open", row.open());
    json.put("share", row.share());
    return json;
  }
}

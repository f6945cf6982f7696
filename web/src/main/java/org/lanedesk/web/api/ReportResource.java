package org.lanedesk.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.member.Level;
import org.lanedesk.report.GroupBy;
import org.lanedesk.report.ReportDesk;
import org.lanedesk.report.SlaCsv;
import org.lanedesk.report.SlaFigures;
import org.lanedesk.report.SlaQuery;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Lane;

/** What the supervisor's screens show, from the ledger. */
@Path("/reports")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class ReportResource {
  @EJB ReportDesk reports;
  @Inject Asker asker;

  @GET
  @Path("/sla")
  @Operation(
      summary =
          "How promises were kept: from, to, group_by, clock, queue_id, level, lane, family,"
              + " channel")
  public Response sla(
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("group_by") String groupBy,
      @QueryParam("clock") String clock,
      @QueryParam("queue_id") Long queue,
      @QueryParam("level") String level,
      @QueryParam("lane") String lane,
      @QueryParam("family") String family,
      @QueryParam("channel") String channel,
      @QueryParam("format") @DefaultValue("json") String format) {
    var report =
        reports.sla(
            asker.caller(),
            new SlaQuery(
                time("from", from),
                time("to", to),
                queue,
                word("level", level, Level.class),
                word("lane", lane, Lane.class),
                word("family", family, Family.class),
                word("channel", channel, Channel.class),
                word("clock", clock, ClockKind.class),
                word("group_by", groupBy, GroupBy.class)));
    if (format.equals("csv")) {
      return Response.ok(SlaCsv.plain().of(report), "text/csv; charset=UTF-8")
          .header("Content-Disposition", "attachment; filename=\"sla.csv\"")
          .build();
    }
    var json = new LinkedHashMap<String, Object>();
    json.put("name", "sla");
    json.put("from", report.query().from());
    json.put("to", report.query().to());
    json.put("clock", report.query().clock());
    json.put("group_by", report.query().groupBy());
    json.put("as_of", report.asOf());
    json.put("total", figures(report.total()));
    json.put("groups", report.groups().stream().map(ReportResource::figures).toList());
    return Response.ok(Map.of("report", json)).build();
  }

  private static Map<String, Object> figures(SlaFigures f) {
    var json = new LinkedHashMap<String, Object>();
    json.put("key", f.key());
    json.put("label", f.label());
    json.put("count", f.count());
    json.put("kept", f.kept());
    json.put("broken", f.broken());
    json.put("kept_share", f.keptShare());
    json.put("measured", f.measured());
    json.put("mean_seconds", seconds(f.meanMillis()));
    json.put("p50_seconds", seconds(f.p50Millis()));
    json.put("p90_seconds", seconds(f.p90Millis()));
    json.put("p95_seconds", seconds(f.p95Millis()));
    json.put("p99_seconds", seconds(f.p99Millis()));
    json.put("worst_seconds", seconds(f.worstMillis()));
    return json;
  }

  private static Double seconds(Long millis) {
    return millis == null ? null : millis / 1000.0;
  }

  private static Instant time(String name, String text) {
    return text == null || text.isBlank() ? null : TicketResource.time(name, text);
  }

  static <E extends Enum<E>> E word(String name, String text, Class<E> type) {
    if (text == null || text.isBlank()) {
      return null;
    }
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text.strip())) {
        return constant;
      }
    }
    throw Invalid.of(
        "api.not-one-of",
        name,
        name,
        text,
        String.join(", ", List.of(type.getEnumConstants()).stream().map(Enum::name).toList())
            .toLowerCase(Locale.ROOT));
  }
}

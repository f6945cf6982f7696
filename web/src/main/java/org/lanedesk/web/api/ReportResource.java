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
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.member.Level;
import org.lanedesk.report.GroupBy;
import org.lanedesk.report.ReportDesk;
import org.lanedesk.report.SlaCsv;
import org.lanedesk.report.SlaQuery;
import org.lanedesk.report.SlaWorkbook;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Lane;
import org.lanedesk.web.SlaJson;

/** What the supervisor's screens show, from the ledger. */
@Path("/reports")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, "text/csv", ReportResource.XLSX})
public class ReportResource {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @EJB ReportDesk reports;
  @Inject Asker asker;

  @GET
  @Path("/sla")
  @Operation(
      summary =
          "How promises were kept: from, to, group_by, clock, queue_id, level, lane, family,"
              + " channel, time (open, wall), format (json, csv, xlsx)")
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
      @QueryParam("time") @DefaultValue("open") String measure,
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
                word("group_by", groupBy, GroupBy.class),
                wall(measure)));
    return switch (format) {
      case "csv" -> file(SlaCsv.plain().of(report), "text/csv; charset=UTF-8", "sla.csv");
      case "xlsx" -> file(SlaWorkbook.of(SlaCsv.plain(), report, "sla"), XLSX, "sla.xlsx");
      case "json" -> Response.ok(SlaJson.of(report)).build();
      default -> throw Invalid.of("api.not-one-of", "format", "format", format, "json, csv, xlsx");
    };
  }

  private static Response file(Object content, String type, String name) {
    return Response.ok(content, type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }

  private static boolean wall(String measure) {
    return switch (measure) {
      case "open" -> false;
      case "wall" -> true;
      default -> throw Invalid.of("api.not-one-of", "time", "time", measure, "open, wall");
    };
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

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
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.lanedesk.knowledge.ArticleUse;
import org.lanedesk.knowledge.QualityCsv;
import org.lanedesk.knowledge.QualityDesk;
import org.lanedesk.knowledge.QualityRow;
import org.lanedesk.knowledge.QualityWeek;

/** How well the knowledge base answers. */
@Path("/reports/knowledge")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
public class KnowledgeReportResource {
  @EJB QualityDesk quality;
  @Inject Asker asker;

  @GET
  @Operation(
      summary =
          "Coverage, acceptance, zero-hit rate and deflection by week, language and family: weeks"
              + " (1 to 52), format (json, csv)")
  public Response report(
      @QueryParam("weeks") @DefaultValue("8") int weeks,
      @QueryParam("format") @DefaultValue("json") String format) {
    var report = quality.report(asker.caller(), weeks);
    return switch (format) {
      case "csv" ->
          Response.ok(QualityCsv.of(report), "text/csv; charset=UTF-8")
              .header("Content-Disposition", "attachment; filename=\"knowledge.csv\"")
              .build();
      case "json" -> {
        var json = new LinkedHashMap<String, Object>();
        json.put("weeks", report.weeks().stream().map(KnowledgeReportResource::json).toList());
        json.put("total", json(report.whole()));
        json.put(
            "rejected", report.rejected().stream().map(KnowledgeReportResource::json).toList());
        json.put("unseen", report.unseen().stream().map(KnowledgeReportResource::json).toList());
        yield Response.ok(Map.of("report", json)).build();
      }
      default -> throw Invalid.of("api.not-one-of", "format", "format", format, "json, csv");
    };
  }

  private static Map<String, Object> json(QualityWeek week) {
    var json = json(week.all());
    json.put("from", week.from());
    json.put("to", week.to());
    json.put("searches", week.searched());
    json.put("zero_hits", week.zero());
    json.put("zero_hit_rate", week.zeroRate());
    json.put("solved_claimed", week.deflections().claimed());
    json.put("solved_confirmed", week.deflections().confirmed());
    json.put("solved_returned", week.deflections().returned());
    json.put("deflection", week.deflection());
    json.put("groups", week.groups().stream().map(KnowledgeReportResource::json).toList());
    return json;
  }

  private static Map<String, Object> json(QualityRow row) {
    var json = new LinkedHashMap<String, Object>();
    json.put("locale", row.locale());
    json.put("family", row.family());
    json.put("asked", row.asked());
    json.put("answered", row.answered());
    json.put("coverage", row.coverage());
    json.put("acceptance_at_1", row.acceptanceAt1());
    json.put("acceptance_at_3", row.acceptanceAt3());
    json.put("rejected", row.rejected());
    return json;
  }

  private static Map<String, Object> json(ArticleUse use) {
    var json = new LinkedHashMap<String, Object>();
    json.put("article_id", use.id());
    json.put("section", use.section());
    json.put("title", use.title("en"));
    json.put("shown", use.shown());
    json.put("accepted", use.accepted());
    json.put("rejected", use.rejected());
    return json;
  }
}

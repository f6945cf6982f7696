package org.lanedesk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lanedesk.report.SlaFigures;
import org.lanedesk.report.SlaReport;

/** A report as JSON: the same over the API and as a file of the page. */
public final class SlaJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private SlaJson() {}

  public static Map<String, Object> of(SlaReport report) {
    var json = new LinkedHashMap<String, Object>();
    json.put("name", "sla");
    json.put("from", report.query().from());
    json.put("to", report.query().to());
    json.put("clock", report.query().clock());
    json.put("group_by", report.query().groupBy());
    json.put("time", report.query().wall() ? "wall" : "open");
    json.put("as_of", report.asOf());
    json.put("total", figures(report.total()));
    json.put("groups", report.groups().stream().map(SlaJson::figures).toList());
    return Map.of("report", json);
  }

  static String text(SlaReport report) throws JsonProcessingException {
    return JSON.writeValueAsString(of(report));
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
    json.put("rounds", f.rounds());
    json.put("within_3_minutes", f.quick());
    json.put("within_3_minutes_share", f.quickShare());
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
}

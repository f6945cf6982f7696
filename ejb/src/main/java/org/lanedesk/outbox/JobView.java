package org.lanedesk.outbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;

/**
 * How far a job is.
 *
 * @param owner account of who asked; null for the system
 * @param total records in all; null while unknown
 * @param badLines the refused ones; the first thousand, {@code refused} counts all
 */
public record JobView(
    Long id,
    String kind,
    JobState state,
    Long owner,
    Long total,
    long progress,
    long kept,
    long refused,
    List<BadLine> badLines,
    String message,
    Instant createdAt,
    Instant finishedAt)
    implements Serializable {

  public boolean finished() {
    return state == JobState.COMPLETED || state == JobState.FAILED;
  }

  static String json(List<BadLine> lines) {
    var array = Json.createArrayBuilder();
    for (var bad : lines) {
      var args = Json.createArrayBuilder();
      bad.args().forEach(args::add);
      array.add(
          Json.createObjectBuilder()
              .add("line", bad.line())
              .add("key", bad.key())
              .add("args", args));
    }
    return array.build().toString();
  }

  static List<BadLine> badLines(String json) {
    if (json == null) return List.of();
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(JobView::badLine)
          .toList();
    }
  }

  private static BadLine badLine(JsonObject kept) {
    var args =
        kept.getJsonArray("args").getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .toList();
    return new BadLine(kept.getJsonNumber("line").longValue(), kept.getString("key"), args);
  }
}

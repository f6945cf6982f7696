package org.lanedesk.outbox;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
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
  private static final JsonProvider JSON = JsonProvider.provider();

  public boolean finished() {
    return state == JobState.COMPLETED || state == JobState.FAILED;
  }

  static String json(List<BadLine> lines) {
    var array = JSON.createArrayBuilder();
    for (var bad : lines) {
      var args = JSON.createArrayBuilder();
      bad.args().forEach(args::add);
      array.add(
          JSON.createObjectBuilder()
              .add("line", bad.line())
              .add("key", bad.key())
              .add("args", args));
    }
    return array.build().toString();
  }

  static List<BadLine> badLines(String json) {
    if (json == null) return List.of();
    try (var reader = JSON.createReader(new StringReader(json))) {
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

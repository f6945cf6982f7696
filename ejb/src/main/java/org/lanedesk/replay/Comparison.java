package org.lanedesk.replay;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Lane;

/**
 * What was, what the model makes of it, and what it makes of the changed settings.
 *
 * @param arrivals questions of the period
 * @param byHand of them, taken by hand out of turn
 * @param error largest difference of a level's kept share between history and the model, 0 to 1,
 *     over levels with at least {@link #ENOUGH} questions and the whole
 */
public record Comparison(int arrivals, int byHand, double error, List<Line> lines)
    implements Serializable {
  static final int ENOUGH = 30;
  private static final JsonProvider JSON = JsonProvider.provider();

  /**
   * @param by {@code ALL}, {@code LEVEL} or {@code LANE}
   */
  public record Line(String by, String key, Figures was, Figures model, Figures then)
      implements Serializable {}

  static Comparison of(
      int arrivals, int byHand, List<Answered> was, List<Answered> model, List<Answered> then) {
    var lines = new ArrayList<Line>();
    lines.add(line("ALL", "ALL", one -> true, was, model, then));
    for (var level : Level.values()) {
      lines.add(line("LEVEL", level.name(), one -> one.level() == level, was, model, then));
    }
    for (var lane : Lane.values()) {
      lines.add(line("LANE", lane.name(), one -> one.lane() == lane, was, model, then));
    }
    var error =
        lines.stream()
            .filter(line -> !line.by().equals("LANE"))
            .filter(line -> line.by().equals("ALL") || line.was().count() >= ENOUGH)
            .filter(line -> line.was().keptShare() != null && line.model().keptShare() != null)
            .mapToDouble(line -> Math.abs(line.was().keptShare() - line.model().keptShare()))
            .max()
            .orElse(0);
    return new Comparison(arrivals, byHand, error, List.copyOf(lines));
  }

  private static Line line(
      String by,
      String key,
      Predicate<Answered> which,
      List<Answered> was,
      List<Answered> model,
      List<Answered> then) {
    return new Line(
        by,
        key,
        Figures.of(was.stream().filter(which).toList()),
        Figures.of(model.stream().filter(which).toList()),
        Figures.of(then.stream().filter(which).toList()));
  }

  String json() {
    var all = JSON.createArrayBuilder();
    for (var line : lines) {
      all.add(
          JSON.createObjectBuilder()
              .add("by", line.by())
              .add("key", line.key())
              .add("was", json(line.was()))
              .add("model", json(line.model()))
              .add("then", json(line.then())));
    }
    return JSON.createObjectBuilder()
        .add("arrivals", arrivals)
        .add("by_hand", byHand)
        .add("error", error)
        .add("lines", all)
        .build()
        .toString();
  }

  private static JsonArrayBuilder json(Figures f) {
    var array = JSON.createArrayBuilder().add(f.count()).add(f.kept());
    for (var figure : new Double[] {f.p50(), f.p90(), f.p95(), f.p99()}) {
      if (figure == null) {
        array.addNull();
      } else {
        array.add(figure);
      }
    }
    return array;
  }

  static Comparison read(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      var o = reader.readObject();
      return new Comparison(
          o.getInt("arrivals"),
          o.getInt("by_hand"),
          o.getJsonNumber("error").doubleValue(),
          o.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
              .map(line ->
                  new Line(
                      line.getString("by"),
                      line.getString("key"),
                      figures(line, "was"),
                      figures(line, "model"),
                      figures(line, "then")))
              .toList());
    }
  }

  private static Figures figures(JsonObject line, String name) {
    var a = line.getJsonArray(name);
    var count = a.getInt(0);
    var kept = a.getInt(1);
    var p = new Double[4];
    for (var i = 0; i < 4; i++) {
      p[i] =
          a.get(i + 2).getValueType() == JsonValue.ValueType.NULL
              ? null
              : a.getJsonNumber(i + 2).doubleValue();
    }
    return new Figures(
        count, kept, count == 0 ? null : (double) kept / count, p[0], p[1], p[2], p[3]);
  }
}

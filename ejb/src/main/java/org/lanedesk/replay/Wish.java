package org.lanedesk.replay;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.Serializable;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.Level;
import org.lanedesk.routing.Weights;

/**
 * Which period is replayed, and with what instead of what was.
 *
 * @param queue whose weights are changed; null for every queue's
 * @param weights null for those that hold now
 * @param targets per cent of what was promised, by level; what is left out stays
 * @param calendars ids, by level; what is left out stays
 * @param staffing per cent of the turns that agents took, 10 to 500
 * @param fromHour staffing changes from this hour on, 0 to 23; null for all day
 * @param toHour until before this hour, 1 to 24
 * @param handsStay what agents took by hand keeps its agent and instant
 */
public record Wish(
    Instant from,
    Instant to,
    Long queue,
    Weights weights,
    Map<Level, Integer> targets,
    Map<Level, Long> calendars,
    int staffing,
    Integer fromHour,
    Integer toHour,
    boolean handsStay,
    String zone)
    implements Serializable {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final Duration LONGEST = Duration.ofDays(93);

  public Wish {
    targets = Map.copyOf(targets);
    calendars = Map.copyOf(calendars);
  }

  /** Nothing is changed: what the replay makes of the period as it was. */
  Wish unchanged() {
    return new Wish(from, to, null, null, Map.of(), Map.of(), 100, null, null, handsStay, zone);
  }

  /**
   * @throws Refusal {@code whatif.*}
   */
  public void check(Instant now) {
    if (from == null || to == null || !from.isBefore(to)) {
      throw new Refusal("whatif.period");
    }
    if (from.isAfter(now)) {
      throw new Refusal("whatif.future");
    }
    if (Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw new Refusal("whatif.long", LONGEST.toDays());
    }
    if (staffing < 10 || staffing > 500) {
      throw new Refusal("whatif.staffing", staffing);
    }
    for (var target : targets.values()) {
      if (target < 5 || target > 1000) {
        throw new Refusal("whatif.target", target);
      }
    }
    if (fromHour != null || toHour != null) {
      var first = fromHour == null ? 0 : fromHour;
      var last = toHour == null ? 24 : toHour;
      if (first < 0 || last > 24 || first >= last) {
        throw new Refusal("whatif.hours", first, last);
      }
    }
  }

  /** How many turns this one turn of an agent becomes, in per cent. */
  int staffingAt(Instant turn) {
    if (fromHour == null && toHour == null) {
      return staffing;
    }
    var hour = turn.atZone(ZoneId.of(zone)).getHour();
    var in = hour >= (fromHour == null ? 0 : fromHour) && hour < (toHour == null ? 24 : toHour);
    return in ? staffing : 100;
  }

  int targetOf(Arrival arrival) {
    var percent = targets.getOrDefault(arrival.level(), 100);
    return Math.toIntExact(Math.max(1L, (long) arrival.targetSeconds() * percent / 100));
  }

  Long calendarOf(Arrival arrival) {
    return calendars.getOrDefault(arrival.level(), arrival.calendar());
  }

  String json() {
    var object =
        JSON.createObjectBuilder()
            .add("from", from.toString())
            .add("to", to.toString())
            .add("staffing", staffing)
            .add("hands_stay", handsStay)
            .add("zone", zone);
    if (queue != null) {
      object.add("queue", queue);
    }
    if (weights != null) {
      object.add(
          "weights",
          JSON.createArrayBuilder()
              .add(weights.fast())
              .add(weights.standard())
              .add(weights.bulk()));
    }
    if (fromHour != null) {
      object.add("from_hour", fromHour);
    }
    if (toHour != null) {
      object.add("to_hour", toHour);
    }
    var percent = JSON.createObjectBuilder();
    targets.forEach((level, target) -> percent.add(level.name(), target));
    var hours = JSON.createObjectBuilder();
    calendars.forEach((level, calendar) -> hours.add(level.name(), calendar));
    return object.add("targets", percent).add("calendars", hours).build().toString();
  }

  static Wish read(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return read(reader.readObject());
    }
  }

  private static Wish read(JsonObject o) {
    var targets = new EnumMap<Level, Integer>(Level.class);
    o.getJsonObject("targets")
        .forEach((level, v) -> targets.put(Level.valueOf(level), Integer.valueOf(v.toString())));
    var calendars = new EnumMap<Level, Long>(Level.class);
    o.getJsonObject("calendars")
        .forEach((level, v) -> calendars.put(Level.valueOf(level), Long.valueOf(v.toString())));
    var w = o.getJsonArray("weights");
    return new Wish(
        Instant.parse(o.getString("from")),
        Instant.parse(o.getString("to")),
        o.containsKey("queue") ? o.getJsonNumber("queue").longValue() : null,
        w == null ? null : new Weights(w.getInt(0), w.getInt(1), w.getInt(2)),
        targets,
        calendars,
        o.getInt("staffing"),
        o.containsKey("from_hour") ? o.getInt("from_hour") : null,
        o.containsKey("to_hour") ? o.getInt("to_hour") : null,
        o.getBoolean("hands_stay"),
        o.getString("zone"));
  }
}

package org.lanedesk.outbox;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Turns CSV lines into records, several lines into one where the room says so. */
final class CsvGroup {
  private static final JsonProvider JSON = JsonProvider.provider();

  private final Intake.Grouping grouping;
  private final Lines.Sink sink;
  private Map<String, String> head;
  private JsonArrayBuilder entries;
  private long firstLine;

  CsvGroup(Intake.Grouping grouping, Lines.Sink sink) {
    this.grouping = grouping;
    this.sink = sink;
  }

  void add(long line, Map<String, String> columns) {
    if (grouping.key() == null) {
      sink.record(line, object(columns).build());
      return;
    }
    var key = columns.get(grouping.key());
    if (head == null || !Objects.equals(head.get(grouping.key()), key)) {
      close();
      begin(line, columns);
    }
    entries.add(object(part(columns, true)));
  }

  private void begin(long line, Map<String, String> columns) {
    firstLine = line;
    head = part(columns, false);
    entries = JSON.createArrayBuilder();
  }

  /** Hands over the record that is still open. */
  void close() {
    if (head == null) return;
    JsonObject whole = object(head).add(grouping.list(), entries).build();
    head = null;
    sink.record(firstLine, whole);
  }

  private Map<String, String> part(Map<String, String> columns, boolean entry) {
    var part = new LinkedHashMap<String, String>();
    columns.forEach((name, value) -> {
      if (grouping.columns().contains(name) == entry) part.put(name, value);
    });
    return part;
  }

  private static JsonObjectBuilder object(Map<String, String> columns) {
    var whole = JSON.createObjectBuilder();
    var inner = new LinkedHashMap<String, JsonObjectBuilder>();
    columns.forEach((name, value) -> {
      if (value.isEmpty()) return;
      var dot = name.indexOf('.');
      if (dot < 0) whole.add(name, value);
      else
        inner
            .computeIfAbsent(name.substring(0, dot), n -> JSON.createObjectBuilder())
            .add(name.substring(dot + 1), value);
    });
    inner.forEach(whole::add);
    return whole;
  }
}

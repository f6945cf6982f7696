package org.lanedesk.outbox;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;

/** Reads records one by one, so that a stream may be of any size. */
final class Lines {
  private static final JsonProvider JSON = JsonProvider.provider();

  /** What one line, or one group of them, gave. */
  interface Sink {
    void record(long line, JsonObject record);

    void bad(BadLine bad);
  }

  static final int LONGEST = 1 << 20;

  private Lines() {}

  static void read(Format format, Intake.Grouping grouping, Reader source, Sink sink)
      throws IOException {
    var reader = new BufferedReader(source, 1 << 16);
    skipMark(reader);
    switch (format) {
      case CSV -> new CsvLines(new TextLines(reader), grouping, sink).read();
      case JSON -> document(reader, sink);
      case NDJSON -> ndjson(new TextLines(reader), sink);
    }
  }

  private static void skipMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != 0xFEFF) reader.reset();
  }

  private static void ndjson(TextLines lines, Sink sink) throws IOException {
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (line.tooLong())
        sink.bad(new BadLine(line.number(), "import.line-too-long", List.of("" + LONGEST)));
      else if (line.broken()) sink.bad(new BadLine(line.number(), "import.encoding", List.of()));
      else if (!line.text().isBlank()) json(line, sink);
    }
  }

  private static void json(TextLines.Line line, Sink sink) {
    JsonObject record;
    try (var reader = JSON.createReader(new StringReader(line.text()))) {
      record = reader.readObject();
    } catch (JsonException | IllegalStateException e) {
      sink.bad(new BadLine(line.number(), "import.not-json", List.of()));
      return;
    }
    sink.record(line.number(), record);
  }

  /**
   * One array of objects, alone or as the first array of an object. A record's line is where it
   * begins. What follows a mistake in the text cannot be read.
   */
  private static void document(Reader source, Sink sink) {
    var line = 1L;
    try (var parser = JSON.createParser(source)) {
      while (parser.hasNext() && parser.next() != JsonParser.Event.START_ARRAY)
        line = parser.getLocation().getLineNumber();
      while (parser.hasNext() && parser.next() != JsonParser.Event.END_ARRAY) {
        line = Math.max(1, parser.getLocation().getLineNumber());
        var value = parser.getValue();
        if (value.getValueType() == JsonValue.ValueType.OBJECT)
          sink.record(line, value.asJsonObject());
        else sink.bad(new BadLine(line, "import.not-json", List.of()));
      }
    } catch (JsonException | IllegalStateException e) {
      sink.bad(new BadLine(line, "import.not-json", List.of()));
    }
  }
}

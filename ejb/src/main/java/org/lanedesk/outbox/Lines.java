package org.lanedesk.outbox;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

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
    if (format == Format.CSV) csv(reader, grouping, sink);
    else ndjson(reader, sink);
  }

  private static void skipMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != 0xFEFF) reader.reset();
  }

  private static void ndjson(BufferedReader reader, Sink sink) throws IOException {
    var text = new StringBuilder();
    long line = 0;
    for (int c = 0; c >= 0; ) {
      text.setLength(0);
      while ((c = reader.read()) >= 0 && c != '\n')
        if (text.length() <= LONGEST) text.append((char) c);
      line++;
      if (text.length() > LONGEST)
        sink.bad(new BadLine(line, "import.line-too-long", List.of("" + LONGEST)));
      else if (!text.toString().isBlank()) json(line, text.toString(), sink);
    }
  }

  private static void json(long line, String text, Sink sink) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      sink.record(line, reader.readObject());
    } catch (JsonException | IllegalStateException e) {
      sink.bad(new BadLine(line, "import.not-json", List.of()));
    }
  }

  private static void csv(BufferedReader reader, Intake.Grouping grouping, Sink sink)
      throws IOException {
    var form =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    var group = new CsvGroup(grouping, sink);
    try (var parser = CSVParser.builder().setReader(reader).setFormat(form).get()) {
      for (CSVRecord row : parser) group.add(parser.getCurrentLineNumber(), row);
    } catch (UncheckedIOException | IllegalArgumentException broken) {
      sink.bad(new BadLine(group.lastLine() + 1, "import.not-csv", List.of()));
    }
    group.close();
  }
}

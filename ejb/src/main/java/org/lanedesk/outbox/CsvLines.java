package org.lanedesk.outbox;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Reads CSV so that a broken line costs only itself. A field in quotes may run over several lines;
 * when what was joined makes no row, the first line is named and reading goes on with the second.
 */
final class CsvLines {

  private static final int MOST_JOINED = 50;
  private static final CSVFormat FORM =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

  private final TextLines lines;
  private final CsvGroup group;
  private final Lines.Sink sink;
  private List<String> header;

  CsvLines(TextLines lines, Intake.Grouping grouping, Lines.Sink sink) {
    this.lines = lines;
    this.sink = sink;
    group = new CsvGroup(grouping, sink);
  }

  void read() throws IOException {
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (line.text().isBlank()) continue;
      if (line.tooLong())
        sink.bad(new BadLine(line.number(), "import.line-too-long", List.of("" + Lines.LONGEST)));
      else if (line.broken()) sink.bad(new BadLine(line.number(), "import.encoding", List.of()));
      else if (header == null) head(line);
      else row(line);
    }
    group.close();
  }

  private void head(TextLines.Line line) {
    header = cells(line.text());
    if (header == null || header.size() != header.stream().distinct().count()) {
      sink.bad(new BadLine(line.number(), "import.not-csv", List.of()));
      header = List.of();
    }
  }

  private void row(TextLines.Line first) throws IOException {
    var joined = new ArrayList<>(List.of(first));
    var text = new StringBuilder(first.text());
    while (open(text) && joined.size() < MOST_JOINED) {
      var more = lines.next();
      if (more == null) break;
      joined.add(more);
      text.append('\n').append(more.text());
    }
    var cells = open(text) ? null : cells(text.toString());
    if (cells != null && cells.size() == header.size()) {
      group.add(first.number(), columns(cells));
      return;
    }
    for (var i = joined.size() - 1; i > 0; i--) lines.back(joined.get(i));
    sink.bad(
        cells == null
            ? new BadLine(first.number(), "import.not-csv", List.of())
            : new BadLine(first.number(), "import.columns", List.of("" + cells.size())));
  }

  /** Whether a quoted field is still open: an odd number of quotes. */
  private static boolean open(CharSequence text) {
    return text.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  /** Null when it makes no row. */
  private static List<String> cells(String text) {
    try (var parser = CSVParser.builder().setReader(new StringReader(text)).setFormat(FORM).get()) {
      var rows = parser.getRecords();
      return rows.size() == 1 ? rows.getFirst().toList() : null;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      return null;
    }
  }

  private Map<String, String> columns(List<String> cells) {
    var columns = new LinkedHashMap<String, String>();
    for (var i = 0; i < cells.size(); i++) columns.put(header.get(i), cells.get(i));
    return columns;
  }
}

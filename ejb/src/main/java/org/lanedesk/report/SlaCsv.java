package org.lanedesk.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A report as comma-separated values: one line per group and the total last, times in seconds.
 *
 * @param header one word per column, see {@link #COLUMNS}
 * @param label what the first column says of a group; of the total its key is null
 */
public record SlaCsv(List<String> header, Function<SlaFigures, String> label) {
  /** For programs. */
  public static final List<String> COLUMNS =
      List.of(
          "group",
          "count",
          "kept",
          "broken",
          "kept_share",
          "measured",
          "within_3_minutes_share",
          "mean_seconds",
          "p50_seconds",
          "p90_seconds",
          "p95_seconds",
          "p99_seconds",
          "worst_seconds");

  /** The columns for programs, with keys for labels. */
  public static SlaCsv plain() {
    return new SlaCsv(COLUMNS, figures -> figures.key() == null ? "total" : figures.key());
  }

  public String of(SlaReport report) {
    var text = new StringWriter();
    try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(header.stream().map(SlaCsv::harmless).toList());
      for (var group : report.groups()) {
        print(csv, group);
      }
      print(csv, report.total());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void print(CSVPrinter csv, SlaFigures f) throws IOException {
    csv.printRecord(cells(f));
  }

  /** One line, in the order of the columns. */
  List<Object> cells(SlaFigures f) {
    return List.of(
        harmless(label.apply(f)),
        f.count(),
        f.kept(),
        f.broken(),
        share(f.keptShare()),
        f.measured(),
        share(f.quickShare()),
        seconds(f.meanMillis()),
        seconds(f.p50Millis()),
        seconds(f.p90Millis()),
        seconds(f.p95Millis()),
        seconds(f.p99Millis()),
        seconds(f.worstMillis()));
  }

  private static Object share(Double share) {
    return share == null ? "" : BigDecimal.valueOf(Math.round(share * 10_000), 4);
  }

  private static Object seconds(Long millis) {
    return millis == null ? "" : BigDecimal.valueOf(millis, 3);
  }

  /** A name that a spreadsheet would take for a formula is shown as text. */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}

package org.lanedesk.knowledge;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The figures of the knowledge base as comma-separated values, for programs and workbooks. */
public final class QualityCsv {
  private static final List<String> COLUMNS =
      List.of(
          "from",
          "to",
          "locale",
          "family",
          "asked",
          "answered",
          "coverage",
          "acceptance_at_1",
          "acceptance_at_3",
          "rejected",
          "searches",
          "zero_hits",
          "zero_hit_rate",
          "solved_claimed",
          "solved_confirmed",
          "solved_returned",
          "deflection");

  private QualityCsv() {}

  /** One line for each week and group, and one for each week with empty group; then the whole. */
  public static String of(QualityReport report) {
    var out = new StringWriter();
    try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      csv.printRecord(COLUMNS);
      for (var week : report.weeks()) {
        print(csv, week);
      }
      print(csv, report.whole());
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be written", e);
    }
    return out.toString();
  }

  private static void print(CSVPrinter csv, QualityWeek week) throws IOException {
    for (var row : week.groups()) {
      csv.printRecord(
          week.from(),
          week.to(),
          row.locale(),
          row.family(),
          row.asked(),
          row.answered(),
          row.coverage(),
          row.acceptanceAt1(),
          row.acceptanceAt3(),
          row.rejected(),
          null,
          null,
          null,
          null,
          null,
          null,
          null);
    }
    for (var search : week.searches()) {
      csv.printRecord(
          week.from(),
          week.to(),
          search.locale(),
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          search.searches(),
          search.zero(),
          search.zeroRate(),
          null,
          null,
          null,
          null);
    }
    var all = week.all();
    csv.printRecord(
        week.from(),
        week.to(),
        null,
        null,
        all.asked(),
        all.answered(),
        all.coverage(),
        all.acceptanceAt1(),
        all.acceptanceAt3(),
        all.rejected(),
        week.searched(),
        week.zero(),
        week.zeroRate(),
        week.deflections().claimed(),
        week.deflections().confirmed(),
        week.deflections().returned(),
        week.deflection());
  }

  /** Questions and searches without an answer, a line a group. */
  public static String of(List<GapGroup> gaps, int days) {
    var out = new StringWriter();
    try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      csv.printRecord("words", "times", "last_7_days", "rising", "last_asked", "other_words");
      for (var gap : gaps) {
        csv.printRecord(
            harmless(gap.words()),
            gap.times(),
            gap.lately(),
            gap.rising(days),
            gap.last(),
            harmless(String.join(" | ", gap.others())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory could not be written", e);
    }
    return out.toString();
  }

  /** What customers typed must not be run by a workbook. */
  private static String harmless(String text) {
    return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
  }
}

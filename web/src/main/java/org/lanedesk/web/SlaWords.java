package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import org.lanedesk.report.GroupBy;
import org.lanedesk.report.SlaFigures;

/** The report's figures and groups in the reader's words. */
@Named
@RequestScoped
public class SlaWords {
  private static final int MINUTE = 60_000;

  @Inject Formats formats;
  @Inject Say say;

  /** What a row of the report stands for. */
  public String label(GroupBy by, SlaFigures figures) {
    var key = figures.key();
    if (key == null) {
      return say.word("supervisor", "sla.total");
    }
    if (figures.label() != null) {
      return figures.label();
    }
    return switch (by) {
      case DAY, POLICY -> key;
      case WEEK -> say.word("supervisor", "sla.week", key);
      case HOUR -> "%02d:00".formatted(Integer.parseInt(key));
      case REASON -> key.isEmpty() ? say.word("supervisor", "sla.none") : key;
      case HOUR_WEEKDAY -> hourOfWeek(key);
      case LEVEL -> named("level", key);
      case LANE -> named("lane", key);
      case FAMILY -> named("family", key);
      case CHANNEL -> named("channel", key);
      case QUEUE -> named("queue", key);
      case AGENT -> say.word("supervisor", "sla.nobody");
    };
  }

  /** Open time: to the tenth of a second below a minute, then in its two largest units. */
  public String time(Long millis) {
    if (millis == null) {
      return "–";
    }
    return millis < MINUTE
        ? "%s %s".formatted(BigDecimal.valueOf(millis / 100, 1), formats.word("unit", "s"))
        : formats.span(millis / 1_000);
  }

  /** A minute of the day as a clock shows it; 1440 is the end of the day. */
  public String minute(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  /** The headings of the columns of figures, the group's own first. */
  List<String> columns(GroupBy by) {
    return Stream.concat(
            Stream.of("by." + by),
            Stream.of(
                    "count",
                    "kept",
                    "broken",
                    "share",
                    "measured",
                    "quick",
                    "mean",
                    "p50",
                    "p90",
                    "p95",
                    "p99",
                    "worst")
                .map(column -> "sla." + column))
        .map(key -> say.word("supervisor", key) + (seconds(key) ? " (s)" : ""))
        .toList();
  }

  private String hourOfWeek(String key) {
    var day = DayOfWeek.of(key.charAt(0) - '0');
    return say.word("supervisor", "day." + day) + " " + key.substring(2) + ":00";
  }

  private static boolean seconds(String key) {
    return key.matches("sla\\.(mean|p\\d+|worst)");
  }

  private String named(String area, String key) {
    return key.isEmpty() ? say.word("supervisor", "sla.none") : formats.word(area, key);
  }
}

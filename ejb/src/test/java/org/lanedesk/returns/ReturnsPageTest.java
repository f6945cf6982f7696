package org.lanedesk.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/returns.md} says what the code does: it is written from the table, and this test
 * fails when they differ. {@code -Ddocs.write} writes it anew.
 */
class ReturnsPageTest {
  private static final Path PAGE = Path.of("..", "docs", "returns.md");

  @Test
  void the_page_about_returns_is_the_table_of_the_code() throws IOException {
    var page = page();
    if (System.getProperty("docs.write") != null) Files.writeString(PAGE, page);
    assertEquals(page, Files.readString(PAGE), "run this test with -Ddocs.write");
  }

  private static String page() {
    return String.join("\n", head(), states(), steps(), timers(), "");
  }

  private static String head() {
    return """
    # The life of a return

    This page is written from the code (`ReturnFlow`, `ReturnTimer`, `PolicyPack`) by a test that fails when they differ. \
    It is the table of the trade's states and transitions; where it says more than the trade's page, [ADR 0072](adr/0072-drive-returns-by-one-table.md) says why.
    """;
  }

  private static String states() {
    var lines =
        new ArrayList<>(
            List.of(
                "## States", "", "| # | State | Whose turn | Pieces held |", "|---|---|---|---|"));
    for (var state : ReturnState.values())
      lines.add(
          "| %d | %s%s | %s | %s |"
              .formatted(
                  state.ordinal() + 1,
                  state,
                  state.over() ? " (end)" : "",
                  Turn.of(state) == null ? "–" : low(Turn.of(state)),
                  state.holds() ? "yes" : "no"));
    return String.join("\n", lines) + "\n";
  }

  private static String steps() {
    var lines =
        new ArrayList<>(
            List.of(
                "## Transitions",
                "",
                "Every step is written to the history with actor, time and note, raises the version, and is told to the customer by letter when the column says so and somebody else took it. "
                    + "What is not named in the column of timers stops.",
                "",
                "| # | From | Verb | To | When | Who | Must hold | Timers | Promises | Told | Effect |",
                "|---|---|---|---|---|---|---|---|---|---|---|"));
    ReturnFlow.STEPS.stream()
        .sorted((a, b) -> Integer.compare(number(a), number(b)))
        .map(ReturnsPageTest::row)
        .forEach(lines::add);
    return String.join("\n", lines) + "\n";
  }

  private static int number(Step step) {
    return Integer.parseInt(step.row().substring(1));
  }

  private static String row(Step s) {
    return "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |"
        .formatted(
            s.row(),
            s.from() == null ? "–" : s.from(),
            low(s.verb()),
            s.to(),
            s.way() == null ? "" : low(s.way()),
            s.by().stream().sorted().map(ReturnsPageTest::low).collect(Collectors.joining(", ")),
            s.guard() == null ? "" : s.guard().words(),
            timers(s),
            promises(s),
            s.told() ? "yes" : "",
            s.effect());
  }

  private static String timers(Step s) {
    return Stream.of(
            named("starts", s.starts()),
            named("pauses", s.pauses()),
            named("resumes", s.resumes()),
            named("keeps", s.keeps()))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String named(String what, Set<ReturnTimer> some) {
    return some.isEmpty()
        ? ""
        : what + " " + some.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
  }

  private static String promises(Step s) {
    return PromiseMove.of(s, ReturnType.RETURN).stream()
        .map(m -> low(m.change()) + " " + m.clock())
        .collect(Collectors.joining("; "));
  }

  private static String timers() {
    var lines =
        new ArrayList<>(
            List.of(
                "## Timers",
                "",
                "How long each runs is a row of the policy pack; these are the numbers of CN as delivered.",
                "",
                "| Timer | Whose turn | CN | In silence |",
                "|---|---|---|---|"));
    for (var timer : ReturnTimer.values())
      lines.add(
          "| %s | %s | %s | %s |".formatted(timer, timer.turn(), terms(timer), timer.silence()));
    return String.join("\n", lines) + "\n";
  }

  private static String terms(ReturnTimer timer) {
    return Stream.of(TermKind.values())
        .filter(kind -> kind.name().split("_")[0].equals(timer.name()))
        .map(kind -> {
          var special =
              kind.name().contains("_") ? low(kind).replaceFirst("^t\\d+ ", "") + " " : "";
          return special + PolicyPack.CN.term(kind).words();
        })
        .collect(Collectors.joining(", "));
  }

  private static String low(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

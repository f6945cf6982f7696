package org.lanedesk.web.console;

import java.io.IOException;
import java.time.Instant;
import java.util.ResourceBundle;
import org.lanedesk.member.Level;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.sla.PromiseRow;
import org.lanedesk.sla.PromiseState;
import org.lanedesk.ticket.Lane;
import org.lanedesk.web.Formats;

/**
 * The marks of a row, drawn by hand. They are those of {@code ld:avatar}, {@code ld:levelBadge},
 * {@code ld:laneBadge}, {@code ld:stateBadge}, {@code ld:promiseChip} and {@code ld:money}; who
 * changes one changes both. For one rendering and one thread.
 */
record Marks(Pen pen, Formats fmt, ResourceBundle words) {

  String word(String area, Object of) {
    return fmt.word(area, of);
  }

  /** Whether a row is the one that is open, as {@code aria-current} says it. */
  static String current(boolean open) {
    return open ? "true" : "false";
  }

  void avatar(String name) throws IOException {
    pen.open("span", "class", "avatar avatar--small " + fmt.hue(name), "aria-hidden", "true")
        .text(fmt.initials(name))
        .close("span");
  }

  void level(Level level) throws IOException {
    pen.open(
        "span",
        "class",
        "badge level level--" + level,
        "title",
        words.getString("level.title") + " " + level);
    pen.open("span", "class", "level__dot", "aria-hidden", "true").close("span");
    pen.text(word("level", level)).close("span");
  }

  void lane(Lane lane) throws IOException {
    var shape =
        switch (lane) {
          case FAST -> "▶▶";
          case STANDARD -> "▶";
          case BULK -> "▪▪▪";
        };
    pen.open("span", "class", "badge lane lane--" + lane, "title", words.getString("lane.title"));
    shape(shape);
    pen.text(word("lane", lane)).close("span");
  }

  /**
   * @param area of the shared bundle where its word stands
   */
  void state(String area, Object state) throws IOException {
    var tone = fmt.tone(state);
    pen.open("span", "class", "badge badge--" + tone.style());
    shape(tone.shape());
    pen.text(word(area, state)).close("span");
  }

  void money(long minor, String currency) throws IOException {
    pen.open("data", "class", "tabular", "value", minor)
        .text(fmt.money(minor, currency))
        .close("data");
  }

  void promise(PromiseRow promise) throws IOException {
    chip(
        promise.clock(),
        promise.dueAt(),
        promise.state(),
        promise.targetSeconds(),
        promise.elapsedMillis(),
        promise.warnAt(),
        promise.stoppedAt());
  }

  /** Something that runs and of which only the end is known. */
  void due(ClockKind clock, Instant due) throws IOException {
    chip(clock, due, PromiseState.RUNNING, "", "", null, null);
  }

  private void chip(
      ClockKind clock,
      Instant due,
      PromiseState state,
      Object target,
      Object elapsed,
      Instant warn,
      Instant stopped)
      throws IOException {
    var says = word("clock", clock) + " " + word("promise", state) + " " + fmt.at(due);
    pen.open(
        "span",
        "class",
        "promise",
        "data-promise",
        "",
        "data-due",
        fmt.millis(due),
        "data-state",
        state,
        "data-target",
        target,
        "data-elapsed",
        elapsed,
        "data-warn",
        fmt.millis(warn),
        "data-stopped",
        fmt.millis(stopped),
        "title",
        says);
    pen.open("span", "class", "promise__shape", "aria-hidden", "true").close("span");
    pen.span("vh", says);
    pen.open("span", "class", "promise__time", "aria-hidden", "true");
    pen.text(fmt.time(due)).close("span").close("span");
  }

  private void shape(String shape) throws IOException {
    pen.open("span", "class", "badge__shape", "aria-hidden", "true").text(shape).close("span");
  }
}

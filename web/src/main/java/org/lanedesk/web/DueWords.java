package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lanedesk.sla.Explanation;
import org.lanedesk.sla.Explanation.Kind;
import org.lanedesk.sla.PromiseState;

/** An explanation of a due time in the reader's words and on the reader's clock. */
@Named
@RequestScoped
public class DueWords {
  private static final int MOST_ADDENDS = 8;

  @Inject Formats formats;
  @Inject SlaWords words;
  @Inject Say say;

  /** Sentence by sentence. */
  public List<String> of(Explanation e) {
    var lines = new ArrayList<String>();
    var promise = e.promise();
    lines.add(
        word(
            "explain.begin",
            formats.word("clock", promise.clock()),
            formats.exact(promise.startedAt()),
            formats.span(promise.targetSeconds()),
            e.policy(),
            e.calendar().code() + " v" + e.calendar().version(),
            e.calendar().hours().zone().getId()));
    lines.add(sum(e));
    pauses(e).forEach(lines::add);
    lines.add(end(e));
    return lines;
  }

  /** One leg of the way. */
  public String leg(Explanation.Leg leg) {
    return word(
        "leg." + leg.kind(),
        formats.exact(leg.from()),
        leg.to() == null ? "…" : formats.exact(leg.to()),
        words.time(leg.millis()),
        leg.note() == null ? "" : leg.note());
  }

  private String sum(Explanation e) {
    var addends = e.addends();
    var shown =
        addends.stream()
            .limit(MOST_ADDENDS)
            .map(leg -> words.time(leg.millis()))
            .collect(Collectors.joining(" + "));
    var more = addends.size() > MOST_ADDENDS ? " + …" : "";
    return word(
        "explain.sum",
        addends.isEmpty() ? words.time(0L) : shown + more,
        words.time(e.sumMillis()),
        formats.span(e.promise().targetSeconds()));
  }

  private List<String> pauses(Explanation e) {
    return e.legs().stream()
        .filter(leg -> leg.kind() == Kind.PAUSED || leg.kind() == Kind.RETARGETED)
        .map(this::leg)
        .toList();
  }

  private String end(Explanation e) {
    var promise = e.promise();
    if (promise.stoppedAt() != null) {
      return word("explain." + promise.state(), formats.exact(promise.stoppedAt()));
    }
    return promise.state() == PromiseState.PAUSED
        ? word("explain.PAUSED", "")
        : word("explain.due", formats.exact(promise.dueAt()));
  }

  private String word(String key, Object... values) {
    return say.word("supervisor", key, values);
  }
}

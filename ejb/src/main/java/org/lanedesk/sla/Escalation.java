package org.lanedesk.sla;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What is done when so much of a target has passed: 100, 150 or 200 per cent. */
public record Escalation(int percent, Step step) implements Serializable {
  /** The marks at which something may be done. */
  public static final List<Integer> MARKS = List.of(100, 150, 200);

  /** What may be done about a promise that is overdue. */
  public enum Step {
    /** The assignee and the queue's owners are told. */
    NOTIFY,
    /** They are told, and the ticket goes to the fast lane. */
    FAST_LANE,
    /** They are told, and the ticket becomes a supervisor's. */
    SUPERVISOR
  }

  /**
   * @throws IllegalArgumentException when the mark is none of {@link #MARKS}
   */
  public Escalation {
    if (!MARKS.contains(percent)) {
      throw new IllegalArgumentException("no escalation at " + percent + " per cent");
    }
  }

  /** Reads {@code 100:NOTIFY,150:FAST_LANE}; nothing is no escalation. */
  public static List<Escalation> read(String text) {
    return text == null || text.isBlank()
        ? List.of()
        : Arrays.stream(text.split(","))
            .map(part -> part.strip().split(":"))
            .map(part -> new Escalation(Integer.parseInt(part[0]), Step.valueOf(part[1])))
            .sorted(Comparator.comparingInt(Escalation::percent))
            .toList();
  }

  /** The form that {@link #read} reads. */
  public static String write(List<Escalation> all) {
    return all.stream()
        .sorted(Comparator.comparingInt(Escalation::percent))
        .map(one -> one.percent() + ":" + one.step())
        .collect(Collectors.joining(","));
  }
}

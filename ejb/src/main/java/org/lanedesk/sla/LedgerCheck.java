package org.lanedesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lanedesk.sla.WrongRow.Fault;

/**
 * Reads rows again in the order of their ids and says which is the first that cannot be right: its
 * hash, its place in its subject's chain, and its elapsed time, which is counted anew from the rows
 * before it and the calendar. Keeps only the subjects that have not come to their end.
 */
public final class LedgerCheck {
  private final Function<Long, SlaClock> clocks;
  private final Map<String, Chain> chains = new HashMap<>();

  /**
   * @param clocks by calendar id; answers null for a calendar that is not there
   */
  public LedgerCheck(Function<Long, SlaClock> clocks) {
    this.clocks = clocks;
  }

  /** The first wrong row among complete chains of subjects. */
  public static Optional<WrongRow> first(List<LedgerRow> rows, Function<Long, SlaClock> clocks) {
    var check = new LedgerCheck(clocks);
    return rows.stream().flatMap(row -> check.next(row).stream()).findFirst();
  }

  public Optional<WrongRow> next(LedgerRow row) {
    var chain = chains.computeIfAbsent(row.subject(), subject -> new Chain());
    return chain.fault(row).map(fault -> new WrongRow(row.id(), row.subject(), row.seq(), fault));
  }

  /** The subject has no more rows: forgotten here, and wrong when its last row was another. */
  public Optional<WrongRow> end(String subject, int lastSeq, String lastHash) {
    var chain = chains.remove(subject);
    return chain != null && chain.seq == lastSeq && chain.hash.equals(lastHash)
        ? Optional.empty()
        : Optional.of(new WrongRow(null, subject, lastSeq, Fault.END_MISSING));
  }

  /** Subjects whose end has not come, with the last row seen of each. */
  public Optional<WrongRow> unended() {
    return chains.entrySet().stream()
        .min(Map.Entry.comparingByKey())
        .map(e -> new WrongRow(null, e.getKey(), e.getValue().seq + 1, Fault.END_MISSING));
  }

  private final class Chain {
    int seq;
    String hash = LedgerRow.BEGINNING;
    final Map<Long, Count> running = new HashMap<>(4);
    final Map<ClockKind, Duration> ended = new EnumMap<>(ClockKind.class);

    Optional<Fault> fault(LedgerRow row) {
      if (!row.hash().equals(row.expectedHash())) {
        return Optional.of(Fault.CHANGED);
      }
      if (row.seq() != seq + 1) {
        return Optional.of(row.seq() > seq ? Fault.GAP : Fault.OUT_OF_ORDER);
      }
      if (!row.prevHash().equals(hash)) {
        return Optional.of(Fault.UNLINKED);
      }
      seq = row.seq();
      hash = row.hash();
      return row.promiseId() == null ? Optional.empty() : count(row);
    }

    private Optional<Fault> count(LedgerRow row) {
      var before = running.get(row.promiseId());
      if (row.event() == LedgerEvent.ACTIVATE) {
        return before == null ? begin(row) : Optional.of(Fault.OUT_OF_ORDER);
      }
      if (before == null) {
        return Optional.of(Fault.GAP);
      }
      var clock = clocks.apply(before.calendar);
      if (clock == null || clocks.apply(row.calendarId()) == null) {
        return Optional.of(Fault.RULE);
      }
      var elapsed = before.elapsed(row.at(), clock);
      if (row.elapsedMillis() == null || elapsed.toMillis() != row.elapsedMillis()) {
        return Optional.of(Fault.ELAPSED);
      }
      after(row, before, elapsed);
      return Optional.empty();
    }

    private Optional<Fault> begin(LedgerRow row) {
      if (row.elapsedMillis() == null) {
        return Optional.of(Fault.ELAPSED);
      }
      var carried = Duration.ofMillis(row.elapsedMillis());
      if (!carried.isZero() && !carried.equals(ended.get(row.clock()))) {
        return Optional.of(Fault.ELAPSED);
      }
      running.put(row.promiseId(), new Count(carried, row.at(), row.calendarId()));
      return clocks.apply(row.calendarId()) == null ? Optional.of(Fault.RULE) : Optional.empty();
    }

    private void after(LedgerRow row, Count before, Duration elapsed) {
      switch (row.event()) {
        case PAUSE -> running.put(row.promiseId(), new Count(elapsed, null, before.calendar));
        case RESUME -> running.put(row.promiseId(), new Count(elapsed, row.at(), before.calendar));
        case RETARGET ->
            running.put(
                row.promiseId(),
                new Count(elapsed, before.since == null ? null : row.at(), row.calendarId()));
        case FULFIL, CANCEL -> {
          running.remove(row.promiseId());
          ended.put(row.clock(), elapsed);
        }
        case ACTIVATE, WARN, BREACH, NOTE -> running.put(row.promiseId(), before);
      }
    }
  }

  private record Count(Duration open, Instant since, Long calendar) {
    Duration elapsed(Instant at, SlaClock clock) {
      return since == null ? open : open.plus(clock.openTimeBetween(since, at));
    }
  }
}

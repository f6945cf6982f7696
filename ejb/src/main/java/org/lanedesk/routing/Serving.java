package org.lanedesk.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lanedesk.ticket.Lane;

/**
 * The order in which Next will serve what waits now, played forward without serving anything.
 *
 * @param <T> what waits
 */
public final class Serving<T> {

  /** One queue: whose turn it is, its weights, and each lane's tickets in order of rank. */
  public record Line<T>(
      Long queue, Weights weights, LaneTurn turn, Map<Lane, List<Waiting<T>>> lanes) {}

  /** A ticket by what orders it. */
  public record Waiting<T>(T ticket, Instant rank, Instant startedAt, Long id)
      implements Comparable<Waiting<T>> {
    private static final Comparator<Waiting<?>> ORDER =
        Comparator.<Waiting<?>, Instant>comparing(Waiting::rank)
            .thenComparing(Waiting::startedAt)
            .thenComparing(Waiting::id);

    @Override
    public int compareTo(Waiting<T> other) {
      return ORDER.compare(this, other);
    }
  }

  private final List<Cursor<T>> lines;

  public Serving(List<Line<T>> lines) {
    this.lines = new ArrayList<>(lines.stream().map(Cursor::new).toList());
  }

  /** At most so many, first first. The queue with the most urgent head is served, then its turn. */
  public List<T> first(int count) {
    var order = new ArrayList<T>();
    while (order.size() < count) {
      var line = mostUrgent();
      if (line.isEmpty()) {
        break;
      }
      order.add(line.get().serve());
    }
    return order;
  }

  private Optional<Cursor<T>> mostUrgent() {
    return lines.stream()
        .filter(line -> line.head().isPresent())
        .min(Comparator.comparing(line -> line.head().orElseThrow()));
  }

  private static final class Cursor<T> {
    private final Line<T> line;
    private final Map<Lane, Integer> served = new EnumMap<>(Lane.class);
    private LaneTurn turn;

    Cursor(Line<T> line) {
      this.line = line;
      this.turn = line.turn();
    }

    Optional<Waiting<T>> head() {
      return busy().stream().map(this::headOf).min(Comparator.naturalOrder());
    }

    T serve() {
      var step = turn.next(line.weights(), busy());
      var next = headOf(step.lane()).ticket();
      turn = step.after();
      served.merge(step.lane(), 1, Integer::sum);
      return next;
    }

    private Set<Lane> busy() {
      var busy = EnumSet.noneOf(Lane.class);
      line.lanes()
          .forEach((lane, tickets) -> {
            if (served.getOrDefault(lane, 0) < tickets.size()) {
              busy.add(lane);
            }
          });
      return busy;
    }

    private Waiting<T> headOf(Lane lane) {
      return line.lanes().get(lane).get(served.getOrDefault(lane, 0));
    }
  }
}

package org.lanedesk.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.lanedesk.routing.LaneTurn;
import org.lanedesk.routing.Share;
import org.lanedesk.routing.Weights;
import org.lanedesk.sla.SlaClock;
import org.lanedesk.ticket.Lane;

/**
 * Serves a past period again. What agents could do is taken from what they did: each time somebody
 * turned to a question is a turn that may be spent on whichever question is first then, and writing
 * the answer takes as long as it took. A turn for which nothing waits stays open for a while, as an
 * idle agent would be. Whose turn it is and which question is first is decided by {@link LaneTurn}
 * and {@link Share}, the code that serves live work.
 *
 * <p>With nothing changed the turns meet the questions they met, so the result is what happened,
 * except where agents went out of turn. That difference is the model's error.
 *
 * @param weights of each queue
 * @param clocks of each calendar
 * @param from questions that came before then fill the line and are not counted
 */
public record Replay(
    Wish wish, Map<Long, Weights> weights, Map<Long, SlaClock> clocks, Instant from) {
  private static final Duration IDLE = Duration.ofMinutes(10);

  /** A turn that an agent has, in the queue in which it was spent. */
  private record Turn(Instant at, Long queue, Duration wrote, Long pinned) {}

  private record Waiting(Arrival arrival, Instant rank) implements Comparable<Waiting> {
    private static final Comparator<Waiting> ORDER =
        Comparator.comparing(Waiting::rank)
            .thenComparing(one -> one.arrival().startedAt())
            .thenComparing(one -> one.arrival().ticket());

    @Override
    public int compareTo(Waiting other) {
      return ORDER.compare(this, other);
    }
  }

  private static final class Line {
    private final Map<Lane, TreeSet<Waiting>> lanes = new EnumMap<>(Lane.class);
    private final ArrayDeque<Turn> idle = new ArrayDeque<>();
    private LaneTurn turn = LaneTurn.FIRST;

    Line() {
      for (var lane : Lane.values()) {
        lanes.put(lane, new TreeSet<>());
      }
    }
  }

  private record Happening(Instant at, int order, long ticket, Arrival comes, Turn turn) {
    private static final Comparator<Happening> ORDER =
        Comparator.comparing(Happening::at)
            .thenComparingInt(Happening::order)
            .thenComparingLong(Happening::ticket);
  }

  /**
   * @param told is told how many happenings have passed, now and then
   */
  public List<Answered> run(List<Arrival> arrivals, LongConsumer told) {
    var happenings = happenings(arrivals);
    var lines = new HashMap<Long, Line>();
    var waiting = new HashMap<Long, Waiting>();
    var answers = new HashMap<Long, Instant>();
    var last = Instant.MIN;
    for (var i = 0; i < happenings.size(); i++) {
      var now = happenings.get(i);
      last = now.at();
      if (now.comes() != null) {
        var arrival = now.comes();
        var line = lines.computeIfAbsent(arrival.queue(), q -> new Line());
        var one = new Waiting(arrival, rank(arrival));
        line.lanes.get(arrival.lane()).add(one);
        waiting.put(arrival.ticket(), one);
        meet(line, arrival.queue(), now.at(), waiting, answers);
      } else if (now.turn() != null) {
        var line = lines.computeIfAbsent(now.turn().queue(), q -> new Line());
        spend(line, now.turn(), now.at(), waiting, answers);
      } else {
        leave(lines, waiting.remove(now.ticket()));
      }
      if (i % 1000 == 0) {
        told.accept(i);
      }
    }
    return results(arrivals, answers, last);
  }

  private List<Happening> happenings(List<Arrival> arrivals) {
    var all = new ArrayList<Happening>();
    var turns = new ArrayList<Turn>();
    for (var one : arrivals) {
      all.add(new Happening(one.startedAt(), 0, one.ticket(), one, null));
      if (one.repliedAt() != null) {
        var pinned = wish.handsStay() && one.byHand() ? one.ticket() : null;
        turns.add(new Turn(one.turnedTo(), one.queue(), one.wrote(), pinned));
      } else if (one.goneAt() != null) {
        all.add(new Happening(one.goneAt(), 1, one.ticket(), null, null));
      }
    }
    turns.sort(Comparator.comparing(Turn::at));
    var number = 0L;
    for (var turn : staffed(turns)) {
      all.add(new Happening(turn.at(), 2, number++, null, turn));
    }
    all.sort(Happening.ORDER);
    return all;
  }

  /** As many turns as the staffing gives, spread as those that there were. */
  private List<Turn> staffed(List<Turn> turns) {
    var staffed = new ArrayList<Turn>();
    var due = new HashMap<Long, Integer>();
    for (var turn : turns) {
      var percent = due.getOrDefault(turn.queue(), 0) + wish.staffingAt(turn.at());
      var copies = percent / 100;
      due.put(turn.queue(), percent % 100);
      for (var n = 0; n < copies; n++) {
        staffed.add(n == 0 ? turn : new Turn(turn.at(), turn.queue(), turn.wrote(), null));
      }
    }
    return staffed;
  }

  private Instant rank(Arrival arrival) {
    var share = share(arrival);
    var clock = clocks.get(wish.calendarOf(arrival));
    return share.rank(Duration.ofSeconds(wish.targetOf(arrival)), arrival.startedAt(), clock);
  }

  /** The head starts it had, read off its rank. */
  private Share share(Arrival arrival) {
    var whole = Duration.ofSeconds(arrival.targetSeconds()).toMillis();
    var until =
        clocks
            .get(arrival.calendar())
            .openTimeBetween(arrival.startedAt(), arrival.rankAt())
            .toMillis();
    var share = Math.round(Share.WHOLE - (double) Share.WHOLE * until / whole);
    return new Share(Math.clamp(share, 0, Share.WHOLE), List.of());
  }

  private void spend(
      Line line, Turn turn, Instant at, Map<Long, Waiting> waiting, Map<Long, Instant> answers) {
    var pinned = turn.pinned() == null ? null : waiting.get(turn.pinned());
    if (pinned != null) {
      serve(line, pinned, turn, at, waiting, answers);
      return;
    }
    var busy = EnumSet.noneOf(Lane.class);
    line.lanes.forEach((lane, some) -> {
      if (!some.isEmpty()) {
        busy.add(lane);
      }
    });
    if (busy.isEmpty()) {
      line.idle.addLast(turn);
      return;
    }
    var step = line.turn.next(weights.getOrDefault(turn.queue(), Weights.USUAL), busy);
    line.turn = step.after();
    serve(line, line.lanes.get(step.lane()).first(), turn, at, waiting, answers);
  }

  /** Somebody idle turns to what has just come. */
  private void meet(
      Line line, Long queue, Instant at, Map<Long, Waiting> waiting, Map<Long, Instant> answers) {
    while (!line.idle.isEmpty() && line.idle.peekFirst().at().plus(IDLE).isBefore(at)) {
      line.idle.removeFirst();
    }
    if (!line.idle.isEmpty()) {
      var idle = line.idle.removeFirst();
      spend(line, new Turn(at, queue, idle.wrote(), null), at, waiting, answers);
    }
  }

  private static void serve(
      Line line,
      Waiting one,
      Turn turn,
      Instant at,
      Map<Long, Waiting> waiting,
      Map<Long, Instant> answers) {
    line.lanes.get(one.arrival().lane()).remove(one);
    waiting.remove(one.arrival().ticket());
    answers.put(one.arrival().ticket(), at.plus(turn.wrote()));
  }

  private static void leave(Map<Long, Line> lines, Waiting gone) {
    if (gone != null) {
      lines.get(gone.arrival().queue()).lanes.get(gone.arrival().lane()).remove(gone);
    }
  }

  private List<Answered> results(List<Arrival> arrivals, Map<Long, Instant> answers, Instant last) {
    var results = new ArrayList<Answered>();
    for (var one : arrivals) {
      if (one.startedAt().isBefore(from)) {
        continue;
      }
      var target = Duration.ofSeconds(wish.targetOf(one));
      var clock = clocks.get(wish.calendarOf(one));
      var answer = answers.get(one.ticket());
      if (answer != null) {
        var elapsed = clock.openTimeBetween(one.startedAt(), answer);
        results.add(answered(one, elapsed.toMillis(), elapsed.compareTo(target) <= 0));
      } else if (one.leftAt() == null && clock.dueAfter(target, one.startedAt()).isBefore(last)) {
        results.add(answered(one, null, false));
      }
    }
    return results;
  }

  private static Answered answered(Arrival one, Long elapsed, Boolean kept) {
    return new Answered(one.ticket(), one.level(), one.queue(), one.lane(), elapsed, kept);
  }

  /** What really happened, as the ledger has it; the settings of this replay are not asked. */
  public List<Answered> history(List<Arrival> arrivals) {
    var happenings = happenings(arrivals);
    var last = happenings.isEmpty() ? Instant.MIN : happenings.getLast().at();
    var results = new ArrayList<Answered>();
    for (var one : arrivals) {
      if (one.startedAt().isBefore(from)) {
        continue;
      }
      var target = Duration.ofSeconds(one.targetSeconds());
      if (one.elapsedMillis() != null) {
        results.add(answered(one, one.elapsedMillis(), one.elapsedMillis() <= target.toMillis()));
      } else if (one.leftAt() == null
          && one.repliedAt() == null
          && clocks.get(one.calendar()).dueAfter(target, one.startedAt()).isBefore(last)) {
        results.add(answered(one, null, false));
      }
    }
    return results;
  }
}

package org.lanedesk.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lanedesk.event.NoSuch;

/** Everything routing is set up with, read together and a few seconds old at most. */
public record Rules(
    List<QueueRow> queues,
    Classify classify,
    List<HeadStart> headStarts,
    List<Seat> seats,
    List<WordRule> words,
    Map<Long, Load> loads) {

  /**
   * @throws NoSuch {@code queue}
   */
  public QueueRow queue(String code) {
    return queues.stream()
        .filter(q -> q.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NoSuch("queue", code));
  }

  /**
   * @throws NoSuch {@code queue}
   */
  public QueueRow queue(Long id) {
    return queues.stream()
        .filter(q -> q.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuch("queue", id));
  }

  /** What the words of a text mark it with, and by which word. */
  List<Reason> marks(String text) {
    var plain = text.toLowerCase(Locale.ROOT);
    var marks = new ArrayList<Reason>();
    for (var rule : words) {
      rule.found(plain)
          .ifPresent(word -> marks.add(Reason.of("flag", "flag", rule.flag(), "word", word)));
    }
    return marks;
  }

  /** What an agent has in hand, a few seconds old at most. */
  Load load(Long account) {
    return loads.getOrDefault(account, Load.NONE);
  }

  /** The agents looked at for a ticket and what came of it; the recent agent first. */
  List<Reason> considered(Ask ask, Optional<Long> recent, int most) {
    var looked = new ArrayList<>(seats);
    looked.sort((a, b) ->
        Boolean.compare(
            recent.filter(b.account()::equals).isPresent(),
            recent.filter(a.account()::equals).isPresent()));
    return looked.stream()
        .limit(most)
        .map(seat -> {
          var load = load(seat.account());
          var is = recent.filter(seat.account()::equals).isPresent();
          return considered(ask, seat, load, seat.outcome(ask, load, Circle.FIRST), is);
        })
        .toList();
  }

  /** What came of looking at an agent: what they lack, and how full they are when that is why. */
  static Reason considered(Ask ask, Seat seat, Load load, Outcome outcome, boolean recent) {
    var full = outcome == Outcome.AT_CAPACITY;
    return Reason.of(
        "agent",
        "agent",
        seat.account(),
        "name",
        seat.name(),
        "outcome",
        outcome,
        "skill",
        outcome == Outcome.NO_SKILL ? seat.missing(ask) : null,
        "active",
        full ? load.of(ask.channel()) : null,
        "capacity",
        full ? seat.limit(ask.channel()).capacity() : null,
        "recent",
        recent ? "yes" : null);
  }

  long on(Long queue) {
    return seats.stream().filter(s -> s.presence().here() && !s.lost() && s.serves(queue)).count();
  }

  /** The queues a seat may serve, of those given or of all that are active. */
  List<QueueRow> served(Seat seat, Set<Long> asked) {
    return queues.stream()
        .filter(QueueRow::active)
        .filter(q -> asked.isEmpty() || asked.contains(q.id()))
        .filter(q -> seat.serves(q.id()))
        .toList();
  }
}

package org.lanedesk.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lanedesk.event.NoSuch;
import org.lanedesk.ticket.Lane;

/** Everything routing is set up with, read together and a few seconds old at most. */
public record Rules(
    List<QueueRow> queues,
    Classify classify,
    List<HeadStart> headStarts,
    List<Seat> seats,
    List<WordRule> words) {

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

  /** The agents looked at for a ticket and what came of it; the recent agent first. */
  List<Reason> considered(Long queue, Lane lane, String locale, Optional<Long> recent, int most) {
    var looked = new ArrayList<>(seats);
    looked.sort((a, b) ->
        Boolean.compare(
            recent.filter(b.account()::equals).isPresent(),
            recent.filter(a.account()::equals).isPresent()));
    return looked.stream()
        .limit(most)
        .map(seat ->
            Reason.of(
                "agent",
                "agent",
                seat.account(),
                "name",
                seat.name(),
                "outcome",
                seat.outcome(queue, lane, locale),
                "recent",
                recent.filter(seat.account()::equals).isPresent() ? "yes" : null))
        .toList();
  }

  long on(Long queue) {
    return seats.stream().filter(s -> s.presence() == Presence.ONLINE && s.serves(queue)).count();
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

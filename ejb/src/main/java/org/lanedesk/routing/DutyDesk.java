package org.lanedesk.routing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Flag;
import org.lanedesk.ticket.Lane;
import org.lanedesk.ticket.TicketRow;

/** Who is on for a queue and how long its line is, said honestly. */
@Stateless
public class DutyDesk {
  private static final int LINE = 200;
  private static final Duration OF_LATE = Duration.ofHours(2);

  @Inject WaitingLine line;
  @Inject OrderDesk orders;
  @Inject RoutingBook book;
  @Inject Clock clock;

  /**
   * @param place counted from one; zero for a ticket that waits no longer
   * @param waitSeconds null when too little is known
   */
  public record Watch(String queue, long on, int place, Long waitSeconds) implements Serializable {}

  /** For a question that has not been asked yet: it would stand behind its lane. */
  public Watch watch(Family family, String locale, Level level) {
    var rules = book.rules();
    var flags =
        family == Family.COMPLAINT ? EnumSet.of(Flag.COMPLAINT) : EnumSet.noneOf(Flag.class);
    var found =
        rules
            .classify()
            .place(
                new Classify.Facts(family, null, flags, level, locale, Channel.CHAT, "", Set.of()));
    var queue = rules.queue(found.queueCode());
    var order = order(queue);
    var behind = 0;
    for (var i = 0; i < order.size(); i++) {
      if (order.get(i).lane() == found.lane()) {
        behind = i + 1;
      }
    }
    return new Watch(queue.code(), rules.on(queue.id()), behind + 1, usualWait(queue.id()));
  }

  /** For a ticket that waits: its place among all, as Next would serve them. */
  public Watch watch(TicketRow ticket) {
    var rules = book.rules();
    if (ticket.queue() == null) {
      return new Watch(null, 0, 0, null);
    }
    var queue = rules.queue(ticket.queue());
    var place = order(queue).stream().map(TicketRow::id).toList().indexOf(ticket.id()) + 1;
    return new Watch(queue.code(), rules.on(queue.id()), place, usualWait(queue.id()));
  }

  private List<TicketRow> order(QueueRow queue) {
    return orders.first(List.of(queue), EnumSet.allOf(Lane.class), LINE);
  }

  private Long usualWait(Long queue) {
    var waits = new ArrayList<Long>();
    for (var chat : line.answered(queue, clock.instant().minus(OF_LATE))) {
      waits.add(Duration.between(chat.openedAt(), chat.answeredAt()).toSeconds());
    }
    if (waits.isEmpty()) {
      return null;
    }
    waits.sort(null);
    return waits.get(waits.size() / 2);
  }
}

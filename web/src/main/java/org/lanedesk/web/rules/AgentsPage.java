package org.lanedesk.web.rules;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.lanedesk.routing.PersonName;
import org.lanedesk.routing.QueueRow;
import org.lanedesk.routing.RoutingDesk;
import org.lanedesk.routing.SeatDesk;
import org.lanedesk.routing.SeatView;
import org.lanedesk.ticket.Channel;
import org.lanedesk.web.Formats;
import org.lanedesk.web.Who;

/** The agents: who is there, what is in their hands, what they serve and can. */
@Named
@RequestScoped
public class AgentsPage {
  @EJB SeatDesk seats;
  @EJB RoutingDesk routing;
  @Inject Formats fmt;
  @Inject Who who;

  private List<SeatView> all;

  public List<SeatView> getAgents() {
    if (all == null) {
      all = seats.seats(who.caller());
    }
    return all;
  }

  public List<PersonName> getWithoutSeat() {
    return seats.withoutSeat(who.caller());
  }

  public long getHere() {
    return getAgents().stream()
        .filter(one -> one.seat().presence().here() && !one.seat().lost())
        .count();
  }

  /** Chats in hand of those that fit: 2/6. */
  public String chats(SeatView one) {
    return one.load().of(Channel.CHAT) + "/" + one.seat().limit(Channel.CHAT).capacity();
  }

  public String queues(SeatView one) {
    return routing.allQueues().stream()
        .filter(queue -> one.seat().queues().contains(queue.id()))
        .map(this::name)
        .collect(Collectors.joining(", "));
  }

  public String secondary(SeatView one) {
    return routing.allQueues().stream()
        .filter(queue -> one.seat().secondary().contains(queue.id()))
        .map(this::name)
        .collect(Collectors.joining(", "));
  }

  private String name(QueueRow queue) {
    return queue.name(who.getLocale());
  }

  /** FRESH 3, until 2026-12-31. */
  public String skills(SeatView one) {
    var names =
        seats.skills(who.caller()).stream()
            .collect(Collectors.toMap(skill -> skill.code(), skill -> skill.name(who.getLocale())));
    return one.seat().skills().stream()
        .map(held ->
            names.getOrDefault(held.skill(), held.skill())
                + " "
                + held.level()
                + (held.until() == null ? "" : " (" + fmt.day(held.until()) + ")"))
        .collect(Collectors.joining(", "));
  }
}

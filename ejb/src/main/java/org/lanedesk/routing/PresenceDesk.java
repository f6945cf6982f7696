package org.lanedesk.routing;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.Refusal;
import org.lanedesk.ticket.Lane;
import org.lanedesk.ticket.StateDesk;

/**
 * Who is at work. A console says so at least every twenty seconds; who is not heard of for the time
 * that {@link RoutingSettings#gone} gives is offline, and the chats that wait for their answer go
 * back to the queue with their age kept.
 */
@Stateless
public class PresenceDesk {
  @Inject Seats seats;
  @Inject StateDesk states;
  @Inject RoutingBook book;
  @Inject RoutingSettings settings;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /** Comes, goes for a moment, or goes home. */
  public void presence(Caller by, Presence presence) {
    var account = agent(by);
    var at = clock.instant();
    if (seats.present(account, by.name(), presence, at) == 0) {
      seats.first(account, by.name(), presence, at);
    }
    if (presence == Presence.OFFLINE) {
      release(account);
    }
    book.forget();
    happened.fire(new PresenceChanged(account, by.name(), presence, at));
  }

  /** Still here. Someone who was offline is online again. */
  public void heartbeat(Caller by) {
    if (seats.beat(agent(by), clock.instant()) == 0) {
      presence(by, Presence.ONLINE);
    }
  }

  /** How the agent is known now; offline when they have never come. */
  public Presence presenceOf(Caller by) {
    return seats.of(agent(by)).map(s -> s.seat(Set.of()).presence()).orElse(Presence.OFFLINE);
  }

  /** Every agent who ever came, those at work first. */
  public List<Seat> seats(Caller by) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    return book.rules().seats();
  }

  /** What an agent serves. For supervisors and administrators. */
  public void setUp(
      Caller by,
      Long account,
      String name,
      int capacity,
      Lane reserved,
      Set<String> languages,
      Set<Long> queues) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
    if (capacity < 1 || capacity > 100) {
      throw new Refusal("agent.capacity", capacity);
    }
    queues.forEach(queue -> book.rules().queue(queue));
    var known = String.join(",", languages.stream().filter(l -> !l.isBlank()).sorted().toList());
    if (seats.setUp(account, capacity, reserved, known) == 0) {
      seats.first(account, name, Presence.OFFLINE, clock.instant());
      seats.setUp(account, capacity, reserved, known);
    }
    seats.forgetQueues(account);
    queues.forEach(queue -> seats.serve(account, queue));
    book.forget();
  }

  /** Sends home who has not been heard of; what two nodes see, one does. */
  public void missed() {
    var at = clock.instant();
    for (var account : seats.gone(at.minus(settings.gone()))) {
      var name = seats.of(account).orElseThrow().seat(Set.of()).name();
      seats.present(account, name, Presence.OFFLINE, at);
      release(account);
      book.forget();
      happened.fire(new PresenceChanged(account, name, Presence.OFFLINE, at));
    }
  }

  private void release(Long account) {
    for (var chat : seats.unansweredChats(account)) {
      states.giveBack(Caller.system(), chat, null);
    }
  }

  private static Long agent(Caller by) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    return by.account();
  }
}

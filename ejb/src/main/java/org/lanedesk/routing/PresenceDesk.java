package org.lanedesk.routing;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.ticket.StateDesk;

/**
 * Who is at work. A console keeps a live connection, and whose connection is silent for {@link
 * #SILENT} counts as lost and is offered nothing; without one the console says every half minute
 * that it is there. Who is not heard of at all for the time that {@link RoutingSettings#gone} gives
 * is offline, and the chats that wait for their answer go back to the queue with their age kept.
 */
@Stateless
public class PresenceDesk {
  static final Duration SILENT = Duration.ofSeconds(5);

  @Inject Seats seats;
  @Inject StateDesk states;
  @Inject RoutingBook book;
  @Inject RoutingSettings settings;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /** Comes, is busy, goes for a moment, or goes home. */
  public void presence(Caller by, Presence presence) {
    var account = agent(by);
    become(account, by.name(), presence);
    if (presence == Presence.OFFLINE) {
      release(account);
    }
  }

  /** Still here. Someone who was offline is online again. */
  public void heartbeat(Caller by) {
    if (seats.beat(agent(by), clock.instant()) == 0) {
      presence(by, Presence.ONLINE);
    }
  }

  /** These have a page open whose live connection answers. Nobody comes online by it. */
  public void connected(Set<Long> accounts) {
    if (accounts.isEmpty()) {
      return;
    }
    seats.connected(accounts, clock.instant());
    if (seats.back(accounts) > 0) {
      book.forget();
      accounts.forEach(account -> seats.of(account).ifPresent(this::told));
    }
  }

  /** How the agent is known now; offline when they have never come. */
  public Presence presenceOf(Caller by) {
    return seats.of(agent(by)).map(AgentSeat::presence).orElse(Presence.OFFLINE);
  }

  /** Finds whose connection has been silent; what two nodes see, one does. */
  public void lost() {
    var at = clock.instant();
    for (var account : seats.silent(at.minus(SILENT))) {
      seats.lost(account, at);
      book.forget();
      seats.of(account).ifPresent(this::told);
    }
  }

  /** Sends home who has not been heard of; what two nodes see, one does. */
  public void missed() {
    for (var account : seats.gone(clock.instant().minus(settings.gone()))) {
      become(account, seats.of(account).orElseThrow().name(), Presence.OFFLINE);
      release(account);
    }
  }

  private void become(Long account, String name, Presence presence) {
    var at = clock.instant();
    if (seats.present(account, name, presence, at) == 0) {
      seats.first(account, name, presence, at);
    }
    book.forget();
    happened.fire(new PresenceChanged(account, name, presence, at));
  }

  private void told(AgentSeat seat) {
    happened.fire(new PresenceChanged(seat.id(), seat.name(), seat.presence(), clock.instant()));
  }

  private void release(Long account) {
    for (var chat : seats.unansweredChats(account)) {
      states.giveBack(Caller.system(), chat, null);
    }
  }

  private static Long agent(Caller by) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    if (by.account() == null) {
      throw new NotAllowed("only-people-answer");
    }
    return by.account();
  }
}

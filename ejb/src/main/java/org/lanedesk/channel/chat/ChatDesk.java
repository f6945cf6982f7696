package org.lanedesk.channel.chat;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.lanedesk.account.Caller;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.member.Level;
import org.lanedesk.routing.DutyDesk;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.TicketDesk;

/** What surrounds a live conversation; the conversation itself is the ticket's. */
@Stateless
public class ChatDesk {
  @Inject DutyDesk duties;
  @Inject TicketDesk tickets;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /** Before a question is asked: is someone on duty for it, and how long may it take? */
  public Duty duty(Family family, String locale, Level level) {
    var watch = duties.watch(family, locale, level);
    return new Duty(watch.queue(), watch.on() > 0, watch.on(), watch.place(), watch.waitSeconds());
  }

  /** While it waits: where it stands now. Place zero when it waits no longer. */
  public Duty duty(Caller by, Long ticket) {
    var row = tickets.row(by, ticket);
    var watch = duties.watch(row);
    return new Duty(watch.queue(), watch.on() > 0, watch.on(), watch.place(), watch.waitSeconds());
  }

  /** Tells the other side that this one is typing, or no longer. */
  public void typing(Caller by, Long ticket, boolean on) {
    if (!tickets.maySee(by, ticket)) {
      throw new NoSuch("ticket", ticket);
    }
    happened.fire(new Typing(ticket, by.account(), by.name(), by.staff(), on, clock.instant()));
  }
}

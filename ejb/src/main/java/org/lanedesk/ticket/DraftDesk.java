package org.lanedesk.ticket;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;

/** Keeps what is typed, and shows who is looking and who is typing. */
@Stateless
public class DraftDesk {
  private static final int LONGEST = 100_000;
  private static final Duration LOOKING = Duration.ofSeconds(30);

  @Inject Drafts drafts;
  @Inject TicketDesk tickets;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /**
   * Keeps the text exactly as typed; an empty text forgets the draft.
   *
   * @param kind PUBLIC or NOTE; each has its own draft
   */
  public void saveDraft(
      Caller by, Long ticket, MessageKind kind, String text, Integer seenVersion) {
    var account = agent(by);
    if (text == null || text.isEmpty()) {
      drafts.forget(account, ticket, kind);
      return;
    }
    if (text.length() > LONGEST) {
      throw new Refusal("text.too-long", "text", LONGEST, text.length());
    }
    var typed = text.replace("\u0000", "");
    var at = clock.instant();
    if (drafts.again(account, ticket, kind, typed, seenVersion, at) == 0) {
      if (!tickets.maySee(by, ticket)) {
        throw new NoSuch("ticket", ticket);
      }
      if (!drafts.first(account, ticket, kind, typed, seenVersion, at)) {
        drafts.again(account, ticket, kind, typed, seenVersion, at);
      }
    }
  }

  /** What this agent has typed on this ticket. */
  public Optional<DraftRow> draft(Caller by, Long ticket, MessageKind kind) {
    return drafts.of(agent(by), ticket, kind).map(TicketDraft::row);
  }

  /** Every draft of this agent, latest first. */
  public List<DraftRow> drafts(Caller by) {
    return drafts.ofAccount(agent(by)).stream().map(TicketDraft::row).toList();
  }

  /** The caller has the ticket open; to be said again at least every thirty seconds. */
  public void seen(Caller by, Long ticket, boolean typing) {
    var account = agent(by);
    var at = clock.instant();
    if (drafts.seenAgain(ticket, account, typing, at) == 0) {
      if (!tickets.maySee(by, ticket)) {
        throw new NoSuch("ticket", ticket);
      }
      drafts.seenFirst(ticket, account, by.name(), typing, at);
    }
    happened.fire(new TicketSeen(ticket, account, by.name(), typing, at));
  }

  /** The caller has closed it. */
  public void left(Caller by, Long ticket) {
    var account = agent(by);
    if (drafts.left(ticket, account) > 0) {
      happened.fire(new TicketSeen(ticket, account, by.name(), false, clock.instant()));
    }
  }

  /** Who has it open just now, the caller too. For staff. */
  public List<ViewerRow> viewers(Caller by, Long ticket) {
    agent(by);
    return drafts.viewers(ticket, clock.instant().minus(LOOKING));
  }

  private static Long agent(Caller by) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    return by.account();
  }
}

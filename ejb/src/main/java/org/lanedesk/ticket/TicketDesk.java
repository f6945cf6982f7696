package org.lanedesk.ticket;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Text;
import org.lanedesk.ticket.TicketOpened.OrderWeight;

/** Opens tickets and shows them. What is said on them is the {@link ReplyDesk}'s. */
@Stateless
public class TicketDesk {
  @Inject Tickets tickets;
  @Inject ConversationDesk conversation;
  @Inject RequesterDesk requesters;
  @Inject Keys keys;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /**
   * Opens a ticket with its promises and its place in a queue, or nothing at all.
   *
   * @throws NoSuch {@code account}, {@code order}
   * @throws Refusal {@code text.empty}, {@code text.too-long}, {@code upload.gone}
   */
  public Opened open(OpenTicket wish) {
    var at = clock.instant();
    var requester = requesters.requester(requesterOf(wish), at);
    var number = Text.line(wish.orderNumber(), 64, "order_number");
    var order = order(wish, requester, number);
    var key = Secret.fresh();
    var draft = draft(wish, requester, order == null ? null : number, number, key);
    var ticket = Ticket.opened(draft, at);
    tickets.insert(ticket);
    var author = Sight.customer(requester);
    conversation.said(ticket, MessageKind.PUBLIC, author, draft.text(), null, wish.files(), at);
    happened.fire(
        new TicketOpened(
            ticket.id(),
            requester.id(),
            draft.family(),
            draft.reason(),
            draft.channel(),
            requester.level(),
            draft.locale(),
            requester.zone(),
            draft.orderNumber(),
            order,
            draft.flags(),
            draft.subject(),
            draft.text(),
            draft.returnId(),
            wish.by().actor(),
            at));
    happened.fire(new TicketReceived(ticket.id(), key, draft.channel(), at));
    return new Opened(ticket.id(), key, false);
  }

  /**
   * As {@link #open}, but the same request sent again, even at the same time, finds the ticket that
   * the first one opened.
   *
   * @throws Refusal {@code idempotency.other-request} when the key came with another body
   */
  public Opened openOnce(OpenTicket wish, Once once) {
    if (keys.first(once, clock.instant())) {
      var opened = open(wish);
      keys.opened(once.account(), once.key(), opened.id());
      return opened;
    }
    var known =
        keys.of(once.account(), once.key())
            .orElseThrow(() -> new NoSuch("idempotency-key", once.key()));
    if (!known.requestHash().equals(once.requestHash())) {
      throw new Refusal("idempotency.other-request", once.key());
    }
    return new Opened(known.ticket(), null, true);
  }

  /**
   * The ticket and what was said, as this caller may see it.
   *
   * @throws NoSuch also when it is not theirs
   */
  public TicketView read(Caller by, Long id) {
    var sight = new Sight(by);
    var row = seen(sight, id);
    return new TicketView(
        row, conversation.lines(id, sight.staff()), sight.allowed(row), sight.rights(row));
  }

  /** The ticket without its conversation. */
  public TicketRow row(Caller by, Long id) {
    return seen(new Sight(by), id);
  }

  /** The caller may see this ticket: for live push and for what hangs on a ticket. */
  public boolean maySee(Caller by, Long id) {
    return tickets
        .findById(id)
        .filter(t -> new Sight(by).of(t.id(), t.requester(), t.orderNumber()))
        .isPresent();
  }

  /** The key of a guest's link opens this ticket. */
  public boolean keyFits(Long id, String key) {
    return key != null && tickets.findById(id).filter(t -> t.fitsKey(Secret.hash(key))).isPresent();
  }

  /** A page of tickets; a customer sees only their own, whatever the query says. */
  public TicketPage list(Caller by, TicketQuery query) {
    var mine = visible(by, query);
    var rows = tickets.page(mine).stream().map(Ticket::row).toList();
    if (rows.size() <= mine.limit()) {
      return new TicketPage(rows, null);
    }
    var page = rows.subList(0, mine.limit());
    return new TicketPage(List.copyOf(page), Listing.after(mine, page.getLast()));
  }

  /** How many tickets the query finds on all its pages. */
  public long count(Caller by, TicketQuery query) {
    return tickets.count(visible(by, query));
  }

  /** A customer's tickets, newest first. */
  public List<TicketRow> ofRequester(Caller by, Long requester) {
    return list(by, TicketQuery.ofRequester(requester, 100)).rows();
  }

  /** Tickets of the caller's own, found by the keys their session holds. */
  public List<TicketRow> ofSession(Caller by) {
    return by.tickets().stream().map(id -> row(by, id)).toList();
  }

  /** Changes what describes a ticket; null keeps. For staff. */
  public void describe(
      Caller by,
      Long id,
      String subject,
      List<String> tags,
      Map<String, String> customFields,
      String externalId) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    var ticket = tickets.locked(id).orElseThrow(() -> new NoSuch("ticket", id));
    var was = ticket.row();
    var fields = new HashMap<>(was.customFields());
    fields.putAll(customFields == null ? Map.of() : customFields);
    ticket.describe(
        subject == null ? was.subject() : subject(subject, was.preview()),
        Fields.tags(tags == null ? was.tags() : tags),
        Fields.write(fields),
        externalId == null ? was.externalId() : Text.line(externalId, 200, "external_id"),
        clock.instant());
    tickets.update(ticket);
  }

  private TicketRow seen(Sight sight, Long id) {
    return tickets
        .findById(id)
        .filter(t -> sight.of(t.id(), t.requester(), t.orderNumber()))
        .map(Ticket::row)
        .orElseThrow(() -> new NoSuch("ticket", id));
  }

  private static TicketQuery visible(Caller by, TicketQuery query) {
    if (new Sight(by).staff()) {
      return query;
    }
    if (by.account() == null) {
      throw new NotAllowed("sign-in.first");
    }
    return query.only(by.account(), by.order());
  }

  private static Long requesterOf(OpenTicket wish) {
    var by = wish.by();
    var requester = wish.requester() == null ? by.account() : wish.requester();
    if (requester == null) {
      throw new Refusal("text.empty", "requester");
    }
    if (by.signedIn() && !new Sight(by).staff() && !requester.equals(by.account())) {
      throw new NotAllowed("not-allowed");
    }
    return requester;
  }

  /**
   * A guest who has proved nothing learns nothing: their number is noted as claimed, whether or not
   * there is such an order.
   */
  private OrderWeight order(OpenTicket wish, Requester requester, String number) {
    if (number == null) {
      return null;
    }
    var order = requesters.order(requester.id(), number);
    if (order.isEmpty() && (wish.by().signedIn() || wish.by().isSystem())) {
      throw new NoSuch("order", number);
    }
    return order.orElse(null);
  }

  private Draft draft(
      OpenTicket wish, Requester requester, String order, String claimed, String key) {
    var text = conversation.text(wish.text());
    var subject = subject(wish.subject(), text);
    var fields = new HashMap<>(wish.customFields());
    if (order == null && claimed != null) {
      fields.put("order_number_claimed", claimed);
    }
    var usual = order == null ? Family.PRE_SALE : Family.AFTER_SALE;
    var family = Objects.requireNonNullElse(wish.family(), usual);
    var reason = Text.line(wish.reason(), 60, "reason");
    return new Draft(
        subject,
        text,
        family,
        reason,
        Objects.requireNonNullElse(wish.channel(), Channel.FORM),
        requester,
        order,
        wish.locale() == null ? requester.locale() : Text.clean(wish.locale(), 10, "locale"),
        Flag.with(wish.flags(), family, reason, wish.returnId()),
        Text.line(wish.externalId(), 200, "external_id"),
        Fields.write(fields),
        Fields.tags(wish.tags()),
        wish.returnId(),
        Secret.hash(key),
        Secret.hash(subject + '\n' + text));
  }

  private static String subject(String given, String text) {
    var line = Text.line(given, 300, "subject");
    return line == null ? Excerpt.cut(text, 120) : line;
  }
}

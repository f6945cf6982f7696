package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.lanedesk.account.Caller;
import org.lanedesk.ticket.Reply;
import org.lanedesk.ticket.ReplyDesk;
import org.lanedesk.ticket.StateDesk;
import org.lanedesk.ticket.TicketDesk;
import org.lanedesk.ticket.TicketState;
import org.lanedesk.ticket.UploadRef;
import org.lanedesk.ticket.Write;

/** Says in the conversation of a return what was done to it, as long as that can be written to. */
@Stateless
public class Voice {
  @Inject Returns returns;
  @Inject TicketDesk tickets;
  @Inject ReplyDesk replies;
  @Inject StateDesk states;
  @Inject ReturnSettings settings;

  /**
   * Somebody who works here tells the customer.
   *
   * @param then the ticket's state afterwards
   */
  public void tell(
      Caller by, ReturnRequest request, String words, List<UploadRef> files, TicketState then) {
    var ticket = tickets.row(Caller.system(), request.ticketId());
    var open = ticket.state().isOpen();
    if (!open && ticket.state() != TicketState.RESOLVED) return;
    replies.reply(by, new Reply(ticket.id(), null, words, true, open ? then : null, null, files));
    photos(request, files);
  }

  /** The customer says something with it; without words and files nothing is said. */
  public void hear(Caller by, ReturnRequest request, String words, List<UploadRef> files) {
    if (words == null && files.isEmpty()) return;
    var ticket = tickets.row(Caller.system(), request.ticketId());
    if (!ticket.state().isOpen() && ticket.state() != TicketState.RESOLVED) return;
    var said = words == null ? "R" + request.id() : words;
    if (new Door(by).staff())
      replies.reply(by, new Reply(ticket.id(), null, said, false, null, null, files));
    else replies.write(by, new Write(ticket.id(), said, files));
    photos(request, files);
  }

  private void photos(ReturnRequest request, List<UploadRef> files) {
    if (!files.isEmpty())
      returns.addPhotos(files.stream().map(f -> ReturnPhoto.of(request.id(), f)).toList());
  }

  /** Nothing more is to be said: the conversation is over, whoever ended it. */
  public void over(Caller by, ReturnRequest request, String why) {
    var ticket = tickets.row(Caller.system(), request.ticketId());
    if (!ticket.state().isOpen()) return;
    if (new Door(by).staff()) states.move(by, ticket.id(), TicketState.RESOLVED, null, why);
    else states.withdraw(by, ticket.id());
  }

  /** A rule in the customer's language and zone. */
  public String in(ReturnRequest request, RuleText rule) {
    var ticket = tickets.row(Caller.system(), request.ticketId());
    return rule.in(Locale.forLanguageTag(ticket.locale()), request.zone());
  }

  /** Where goods are sent back to. */
  public RuleText address() {
    return settings.address().isEmpty()
        ? RuleText.of("address.note")
        : RuleText.of("address.given", settings.address());
  }
}

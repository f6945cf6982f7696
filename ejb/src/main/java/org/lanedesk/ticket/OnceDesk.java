package org.lanedesk.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.lanedesk.account.Caller;

/**
 * What is sent by the form of a page, heard once. A button pressed twice sends the same form twice,
 * often at the same time; the second finds that the first was heard. A form is known by a random
 * key that the page was given; without one everything counts as new.
 */
@Stateless
public class OnceDesk {
  private static final long NOBODY = 0;

  @Inject Keys keys;
  @Inject TicketDesk tickets;
  @Inject ReplyDesk replies;
  @Inject Clock clock;

  /** As {@link TicketDesk#open}; a form whose words were changed since is another question. */
  public Opened open(OpenTicket wish, String form) {
    if (form == null) {
      return tickets.open(wish);
    }
    var said = Secret.hash(wish.family() + "\n" + wish.orderNumber() + "\n" + wish.text());
    var account = wish.requester() == null ? wish.by().account() : wish.requester();
    return tickets.openOnce(wish, new Once("form " + form + " " + said, account, said));
  }

  /**
   * The ticket that this form opened before. The second of two presses may find that the page it
   * came from is gone, and with it the words; the key is in the form itself.
   */
  public Optional<Long> opened(String form) {
    return form == null
        ? Optional.empty()
        : keys.openedBy("form " + form + " %").stream().findFirst();
  }

  /** As {@link ReplyDesk#write}. */
  public void write(Caller by, Write wish, String form) {
    if (first(by, form, wish.ticket())) {
      replies.write(by, wish);
    }
  }

  /**
   * As {@link ReplyDesk#reply}.
   *
   * @return false when the form was heard before
   */
  public boolean reply(Caller by, Reply wish, String form) {
    var first = first(by, form, wish.ticket());
    if (first) {
      replies.reply(by, wish);
    }
    return first;
  }

  private boolean first(Caller by, String form, Long ticket) {
    if (form == null) {
      return true;
    }
    var account = by.account() == null ? NOBODY : by.account();
    var key = "form " + form;
    if (!keys.first(new Once(key, account, Secret.hash(key)), clock.instant())) {
      return false;
    }
    keys.opened(account, key, ticket);
    return true;
  }
}

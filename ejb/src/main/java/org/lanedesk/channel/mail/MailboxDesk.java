package org.lanedesk.channel.mail;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.lanedesk.event.NoSuch;
import org.lanedesk.outbox.Outbox;

/**
 * The demo shop's mailbox: every letter to everybody, on one page. Outside the demo it is not
 * there.
 */
@Stateless
public class MailboxDesk {

  private static final int MOST = 200;

  @Inject Outbox outbox;
  @Inject MailRoom room;

  /**
   * Newest first.
   *
   * @param to part of the recipient's address; null for all
   * @throws NoSuch {@code page} outside the demo
   */
  public List<MailRow> letters(String to) {
    if (!room.settings().demo()) throw new NoSuch("page", "mailbox");
    var wanted = to == null ? "" : to.strip().toLowerCase(Locale.ROOT);
    return outbox.newest(Postman.KIND, MOST).stream()
        .filter(parcel -> parcel.payload() != null)
        .filter(parcel -> parcel.recipient().contains(wanted))
        .map(MailRow::of)
        .toList();
  }
}

package org.lanedesk.channel.mail;

import java.io.Serializable;
import java.time.Instant;
import org.lanedesk.outbox.ParcelRow;

/** A letter in the demo shop's mailbox. */
public record MailRow(Long id, String to, String subject, String text, Instant at)
    implements Serializable {

  static MailRow of(ParcelRow parcel) {
    var letter = Letter.Sealed.of(parcel.payload());
    return new MailRow(
        parcel.id(), parcel.recipient(), letter.subject(), letter.text(), parcel.createdAt());
  }

  /** The link in it; null when there is none. */
  public String link() {
    return text.lines().filter(line -> line.matches("https?://\\S+")).findFirst().orElse(null);
  }
}

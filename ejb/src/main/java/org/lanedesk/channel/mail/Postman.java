package org.lanedesk.channel.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.lanedesk.outbox.Handler;
import org.lanedesk.outbox.Parcel;

/**
 * Sends letters by SMTP. A letter may be sent twice when a server dies at the wrong moment; both
 * carry the same Message-ID, so mail programs show one.
 */
@ApplicationScoped
public class Postman implements Handler {

  public static final String KIND = "mail";

  @Resource(lookup = "java:jboss/mail/Lanedesk")
  Session smtp;

  @Inject MailRoom room;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Outcome deliver(Parcel parcel) {
    var settings = room.settings();
    if (settings.smtpHost().isEmpty())
      return settings.demo()
          ? new Outcome.Delivered(true)
          : new Outcome.Held("no SMTP server is set (LANEDESK_SMTP_HOST)");
    try {
      Transport.send(message(parcel, settings));
      return new Outcome.Delivered(settings.demo());
    } catch (AddressException refused) {
      return new Outcome.Undeliverable(refused.getMessage());
    } catch (SendFailedException refused) {
      return refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0
          ? new Outcome.Undeliverable(refused.getMessage())
          : new Outcome.Later(refused.getMessage());
    } catch (MessagingException fault) {
      return new Outcome.Later(fault.getMessage());
    }
  }

  private MimeMessage message(Parcel parcel, MailSettings settings) throws MessagingException {
    var letter = Letter.Sealed.of(parcel.payload());
    var message = new Numbered(smtp, parcel.id(), settings.from());
    message.setFrom(new InternetAddress(settings.from()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(parcel.recipient()));
    message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(parcel.createdAt()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(new MimeMultipart("alternative", text(letter), html(letter)));
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart text(Letter.Sealed letter) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(letter.text(), StandardCharsets.UTF_8.name());
    return part;
  }

  private static MimeBodyPart html(Letter.Sealed letter) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(letter.html(), StandardCharsets.UTF_8.name(), "html");
    return part;
  }

  /** Keeps its Message-ID however often it is sent. */
  private static final class Numbered extends MimeMessage {
    private final String id;

    Numbered(Session session, Long parcel, String from) {
      super(session);
      id = "<lanedesk-" + parcel + from.substring(from.indexOf('@')) + ">";
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}

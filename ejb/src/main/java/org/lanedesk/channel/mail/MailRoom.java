package org.lanedesk.channel.mail;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the room's settings once at start and says what follows from them. */
@Singleton
@Startup
@Lock(LockType.READ)
public class MailRoom {

  private static final System.Logger LOG = System.getLogger(MailRoom.class.getName());

  private MailSettings settings;
  private Letters letters;

  @PostConstruct
  void open() {
    var config = ConfigProvider.getConfig();
    settings = MailSettings.from(name -> config.getOptionalValue(name, String.class));
    letters = new Letters(settings.baseUrl());
    if (settings.smtpHost().isEmpty() && !settings.demo())
      LOG.log(
          System.Logger.Level.WARNING,
          "Mails are kept and not sent until LANEDESK_SMTP_HOST is set");
  }

  public MailSettings settings() {
    return settings;
  }

  public Letters letters() {
    return letters;
  }
}

package org.lanedesk.channel.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.lanedesk.outbox.Outbox;

/**
 * Says how many letters wait and why. Waiting mail is no reason to take a server out of service, so
 * the answer is always "up".
 */
@Readiness
@ApplicationScoped
public class MailHealth implements HealthCheck {

  @Inject Outbox outbox;
  @Inject MailRoom room;

  @Override
  public HealthCheckResponse call() {
    var settings = room.settings();
    var said = HealthCheckResponse.named("mail").up().withData("waiting", outbox.open());
    outbox.oldestOpen().ifPresent(since -> said.withData("waiting-since", since.toString()));
    if (settings.smtpHost().isEmpty()) {
      said.withData(
          settings.demo() ? "shown" : "held",
          settings.demo()
              ? "letters are shown at /mailbox and not sent"
              : "letters are kept and not sent until LANEDESK_SMTP_HOST is set");
    }
    return said.build();
  }
}

package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.lanedesk.account.Role;
import org.lanedesk.member.VisitDesk;

/** Notes that a signed-in customer is here, once a minute at most; guests leave no trace. */
@RequestScoped
public class Footsteps {
  private static final String NOTED = "lanedesk.noted";
  private static final Duration OFTEN = Duration.ofMinutes(1);

  @Inject VisitDesk visits;
  @Inject Who who;
  @Inject Clock clock;

  /** A page was opened. */
  public void step(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null || request.getUserPrincipal() == null || !customer()) return;
    var now = clock.millis();
    if (session.getAttribute(NOTED) instanceof Long noted && now - noted < OFTEN.toMillis()) return;
    session.setAttribute(NOTED, now);
    visits.seen(who.caller().account());
  }

  /** A customer came in. */
  public void signedIn(Long account) {
    visits.signedIn(account);
  }

  /** A customer searched the help centre. */
  public void searched(String query, int hits) {
    if (who.isSignedIn() && customer()) visits.searched(who.caller().account(), query, hits);
  }

  private boolean customer() {
    return who.caller().is(Role.CUSTOMER);
  }
}

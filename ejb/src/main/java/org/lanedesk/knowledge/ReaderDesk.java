package org.lanedesk.knowledge;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.lanedesk.account.Caller;
import org.lanedesk.kb.Audience;
import org.lanedesk.member.MemberDesk;

/**
 * Tells as what somebody reads. A member's level is asked anew each time: who was a VIP until
 * yesterday no longer reads today what is for VIPs, whatever the session remembers.
 */
@Stateless
public class ReaderDesk {
  @EJB MemberDesk members;
  @Inject Clock clock;

  /** A guest, who only proved to know one order, has no level. */
  public Reader of(Caller by) {
    if (by.staff()) {
      return Reader.COLLEAGUE;
    }
    if (!by.signedIn()) {
      return Reader.ANYBODY;
    }
    var level = by.order() == null ? members.levelAt(by.account(), clock.instant()).name() : null;
    return new Reader(Audience.MEMBERS, level);
  }
}

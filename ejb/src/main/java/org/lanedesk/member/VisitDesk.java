package org.lanedesk.member;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lanedesk.account.Caller;
import org.lanedesk.event.Text;

/** Notes that members are here and what they look for. */
@Stateless
public class VisitDesk {

  private static final int SHOWN = 20;

  @Inject Members members;
  @Inject MemberDays days;
  @Inject Clock clock;

  /** The member opened a page. */
  public void seen(Long member) {
    note(member, false);
  }

  /** The member came in with a password. */
  public void signedIn(Long member) {
    note(member, true);
  }

  /** The member searched the help centre. */
  public void searched(Long member, String query, int hits) {
    var text = Text.line(query, 10_000, "query");
    if (text == null || members.standing(member).isEmpty()) return;
    var cut = text.length() <= 300 ? text : text.substring(0, 300);
    days.add(MemberSearch.of(member, cut, hits, clock.instant()));
  }

  /** What a member searched for, newest first; their own, or anybody's for staff. */
  public List<SearchRow> searches(Caller by, Long member) {
    MemberDesk.mayReadAll(by, member);
    return days.searches(member, Limit.of(SHOWN));
  }

  private void note(Long member, boolean signedIn) {
    if (members.standing(member).isEmpty()) return;
    members.hold(member);
    var now = clock.instant();
    var day = LocalDate.ofInstant(now, Zones.SHOP);
    var today = days.of(member, day);
    var note = today.orElseGet(() -> MemberDay.first(member, day, now));
    if (today.isPresent()) note.seen(now);
    if (signedIn) note.signedIn();
    if (today.isPresent()) days.update(note);
    else {
      days.insert(note);
      members.lookAt(member, new Rounds(Zones.SHOP).nextNight(now));
    }
  }
}

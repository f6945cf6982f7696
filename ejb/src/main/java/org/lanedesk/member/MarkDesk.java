package org.lanedesk.member;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Text;

/**
 * What is held for or against members. Only people and confirmed outcomes make marks; using a right
 * given by law never does. A mark is not deleted: an appeal that was right revokes it.
 */
@Stateless
public class MarkDesk {

  private static final int MOST = 200;

  @Inject Scores scores;
  @Inject Members members;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /**
   * Makes a mark; the same kind about the same subject again changes nothing.
   *
   * @throws Refusal {@code mark.points} for points that the kind does not allow
   */
  public Long mark(Caller by, MarkRow wanted) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
    var points = wanted.points() == null ? 0 : wanted.points();
    switch (wanted.kind()) {
      case ABUSE -> within(points, 50, 500);
      case REWARD -> within(points, 1, 100);
      case CLAW_BACK, BUYER_FAULT -> within(points, 0, 0);
    }
    if (members.standing(wanted.memberId()).isEmpty())
      throw new NoSuch("member", wanted.memberId());
    var known = scores.mark(wanted.kind(), wanted.subject());
    if (known.isPresent()) return known.get();
    var now = clock.instant();
    var clean =
        new MarkRow(
            null,
            wanted.memberId(),
            wanted.kind(),
            Text.clean(wanted.subject(), 80, "subject"),
            points,
            now,
            Text.clean(wanted.reason(), 300, "reason"),
            by.name(),
            null);
    scores.add(MemberMark.of(clean, by.name() == null ? "" : by.name(), now));
    touch(clean.memberId());
    happened.fire(
        new Deed(
            now,
            by.actor(),
            "mark.made",
            "member " + clean.memberId(),
            clean.kind() + " " + clean.subject() + ": " + clean.reason()));
    return scores.mark(clean.kind(), clean.subject()).orElseThrow();
  }

  private static void within(int points, int least, int most) {
    if (points < least || points > most) throw new Refusal("mark.points", least, most);
  }

  /** The appeal was right. */
  public void revoke(Caller by, Long mark) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
    var now = clock.instant();
    var member = scores.markedMember(mark).orElseThrow(() -> new NoSuch("mark", mark));
    scores.revoke(mark, now, by.name());
    touch(member);
    happened.fire(new Deed(now, by.actor(), "mark.revoked", "member " + member, "mark " + mark));
  }

  private void touch(Long member) {
    members.lookAt(member, new Rounds(Zones.SHOP).nextNight(clock.instant()));
  }

  /** Newest first; one's own, or anybody's for staff. */
  public List<MarkRow> marks(Caller by, Long member) {
    MemberDesk.mayReadAll(by, member);
    return scores.marks(member, Limit.of(MOST));
  }
}

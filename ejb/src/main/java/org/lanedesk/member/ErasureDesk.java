package org.lanedesk.member;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.lanedesk.account.Caller;
import org.lanedesk.account.ForgettingDesk;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Text;

/**
 * Members ask to be forgotten; an administrator carries it out or says why not. It cannot be taken
 * back: name, address and words go, numbers that others rely on stay without them.
 */
@Stateless
public class ErasureDesk {

  private static final int MOST = 200;

  @Inject Erasures erasures;
  @Inject Members members;
  @Inject ForgettingDesk accounts;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /** One's own wish; a second one while the first is open changes nothing. */
  public void ask(Caller by) {
    MemberDesk.mayReadAll(by, by.account());
    members.hold(by.account());
    if (members.standing(by.account()).isEmpty()) throw new NoSuch("member", by.account());
    if (open(by)) return;
    erasures.insert(Erasure.asked(by.account(), clock.instant()));
    tell(by, "erasure.asked", by.account());
  }

  /** Whether one's own wish is open. */
  public boolean open(Caller by) {
    MemberDesk.mayReadAll(by, by.account());
    return erasures.open(by.account()).isPresent();
  }

  /** One's own wish is taken back. */
  public void withdraw(Caller by) {
    MemberDesk.mayReadAll(by, by.account());
    erasures
        .open(by.account())
        .ifPresent(
            id -> erasures.decide(id, Erasure.State.WITHDRAWN, clock.instant(), by.name(), null));
  }

  /** The open ones first. */
  public List<ErasureRow> all(Caller by) {
    by.mustBe(Role.ADMIN);
    return erasures.all(Limit.of(MOST));
  }

  /**
   * Forgets the member, in every room at once.
   *
   * @throws org.lanedesk.event.Refusal of the room in which something is still under way
   */
  public void carryOut(Caller by, Long id) {
    by.mustBe(Role.ADMIN);
    var erasure = erasures.findById(id).orElseThrow(() -> new NoSuch("erasure", id));
    var now = clock.instant();
    if (erasures.decide(id, Erasure.State.DONE, now, by.name(), null) == 0)
      throw new NoSuch("erasure", id);
    happened.fire(new MemberErased(erasure.memberId(), now));
    erasures.forget(erasure.memberId());
    accounts.forget(erasure.memberId());
    tell(by, "erasure.done", erasure.memberId());
  }

  /** Says why not; the member can read it. */
  public void refuse(Caller by, Long id, String why) {
    by.mustBe(Role.ADMIN);
    var note = Text.clean(why, 500, "note");
    var erasure = erasures.findById(id).orElseThrow(() -> new NoSuch("erasure", id));
    if (erasures.decide(id, Erasure.State.REFUSED, clock.instant(), by.name(), note) == 0)
      throw new NoSuch("erasure", id);
    tell(by, "erasure.refused", erasure.memberId());
  }

  private void tell(Caller by, String deed, Long member) {
    happened.fire(new Deed(clock.instant(), by.actor(), deed, "member " + member, null));
  }
}

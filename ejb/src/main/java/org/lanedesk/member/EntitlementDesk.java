package org.lanedesk.member;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Stale;
import org.lanedesk.event.Text;

/**
 * The matrix of entitlements, and the record of every use. Whoever tells a member that something
 * applies {@link #promise promises} it here; whoever knows what came of it settles it. Both are
 * told by {@link EntitlementUsed}.
 */
@Stateless
public class EntitlementDesk {

  private static final int MOST = 200;

  @Inject EntitlementGrants grants;
  @Inject EntitlementUses uses;
  @Inject Members members;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /** What a level gets; one select. */
  public Entitlements of(Level level) {
    return Entitlements.of(level, grants.matrix());
  }

  /** What a member gets at that instant. */
  public Entitlements of(Long member, Instant at) {
    return of(members.standing(member).orElse(Standing.NONE).at(at));
  }

  /** Every cell. */
  public List<Grant> matrix() {
    return grants.matrix();
  }

  /**
   * Changes one cell from now on; what was promised before stays promised.
   *
   * @throws Stale when somebody changed the cell since
   */
  public void set(Caller by, Grant wanted, String why) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
    wanted.check();
    var reason = Text.clean(why, 300, "reason");
    var cell =
        grants
            .cell(wanted.what(), wanted.level())
            .orElseThrow(() -> new NoSuch("entitlement", wanted.what()));
    var was = cell.grant();
    if (wanted.version() != null && !wanted.version().equals(was.version()))
      throw new Stale("entitlement", wanted.what(), was.version(), List.of());
    cell.become(wanted);
    grants.update(cell);
    var text = told(was) + " → " + told(wanted) + ": " + reason;
    var subject = "entitlement " + wanted.what() + " " + wanted.level();
    happened.fire(new Deed(clock.instant(), by.actor(), "entitlement.set", subject, text));
  }

  private static String told(Grant grant) {
    return grant.given() ? GrantWords.of(grant).textEn() : "not given";
  }

  /**
   * Writes down that a member was told so, in the words that hold today. The same claim again
   * changes nothing.
   *
   * @throws Refusal {@code entitlement.not-given} when the member's level does not get it, {@code
   *     entitlement.none-left} when this month's are used up
   */
  public Long promise(Claim claim) {
    members.hold(claim.member());
    var known = uses.of(claim.what(), claim.subject());
    if (known.isPresent()) return known.get().id();
    var now = clock.instant();
    var grant = of(claim.member(), now).of(claim.what());
    if (!grant.given()) throw new Refusal("entitlement.not-given");
    if (left(grant, claim.member(), now).filter(left -> left == 0).isPresent())
      throw new Refusal("entitlement.none-left", grant.timesAMonth());
    var use = uses.insert(EntitlementUse.promised(claim, grant, now));
    happened.fire(use.told(now));
    return use.id();
  }

  /** How often the member can still have it this month; empty: without a bound. */
  public Optional<Integer> left(Long member, Entitlement what, Instant at) {
    return left(of(member, at).of(what), member, at);
  }

  private Optional<Integer> left(Grant grant, Long member, Instant at) {
    if (!grant.given()) return Optional.of(0);
    if (grant.timesAMonth() == null) return Optional.empty();
    var zone = members.zone(member).map(ZoneId::of).orElse(Zones.SHOP);
    var month = at.atZone(zone).toLocalDate().withDayOfMonth(1);
    var used =
        uses.count(
            member,
            grant.what(),
            month.atStartOfDay(zone).toInstant(),
            month.plusMonths(1).atStartOfDay(zone).toInstant());
    return Optional.of(Math.max(0, grant.timesAMonth() - (int) used));
  }

  /** The member got it. What was never promised, or settled before, changes nothing. */
  public void delivered(Entitlement what, String subject) {
    settle(what, subject, UseState.DELIVERED, null);
  }

  /** The member did not get it, for this reason; see {@link #delivered}. */
  public void missed(Entitlement what, String subject, String reason) {
    settle(what, subject, UseState.MISSED, Text.clean(reason, 300, "reason"));
  }

  /** The member does not want it any more; see {@link #delivered}. */
  public void calledOff(Entitlement what, String subject, String reason) {
    settle(what, subject, UseState.CALLED_OFF, Text.optional(reason, 300, "reason"));
  }

  private void settle(Entitlement what, String subject, UseState state, String reason) {
    var now = clock.instant();
    var use = uses.of(what, subject);
    if (use.isEmpty() || uses.settle(use.get().id(), state, now, reason) == 0) return;
    uses.findById(use.get().id()).ifPresent(settled -> happened.fire(settled.told(now)));
  }

  /** What a member used, newest first; their own, or anybody's for staff. */
  public List<UseRow> usesOf(Caller by, Long member) {
    MemberDesk.mayReadAll(by, member);
    return uses.ofMember(member, Limit.of(MOST));
  }

  /** How promises were kept, by level; for supervisors. Times are when it was promised. */
  public List<Fulfilment> fulfilment(Caller by, Instant from, Instant to) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
    return uses.fulfilment(from, to);
  }

  /** Those that were not kept, newest first; for supervisors. */
  public List<UseRow> missed(Caller by, Instant from, Instant to) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
    return uses.missed(from, to, Limit.of(MOST));
  }
}

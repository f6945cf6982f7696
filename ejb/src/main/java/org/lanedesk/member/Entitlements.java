package org.lanedesk.member;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All that a level gives (domain.md §3.7), read once and then asked without a database. Rights by
 * law are not here and do not depend on it.
 */
public record Entitlements(Level level, Map<Entitlement, Grant> grants) {

  public Entitlements {
    grants = Map.copyOf(grants);
  }

  static Entitlements of(Level level, List<Grant> all) {
    Map<Entitlement, Grant> own = new EnumMap<>(Entitlement.class);
    all.stream().filter(g -> g.level() == level).forEach(g -> own.put(g.what(), g));
    return new Entitlements(level, own);
  }

  public Grant of(Entitlement what) {
    var grant = grants.get(what);
    return grant == null ? Grant.none(what, level) : grant;
  }

  public boolean has(Entitlement what) {
    return of(what).given();
  }

  /** Whether an amount of money is within what the level gets. */
  public boolean covers(Entitlement what, long minor, String currency) {
    return of(what).covers(minor, currency);
  }

  /**
   * Whether money may go out before the goods are looked at.
   *
   * @param openMinor what was advanced to this member before and has not come in yet; it counts
   *     towards the limit
   * @param credit the member's, 300 to 900
   */
  public boolean advances(long minor, long openMinor, String currency, int credit) {
    var grant = of(Entitlement.FAST_REFUND);
    return grant.openTo(credit) && grant.covers(minor + openMinor, currency);
  }

  /** Days on top of the window for returns without a reason; 0 for most. */
  public int extraDays() {
    var grant = of(Entitlement.EXTENDED_WINDOW);
    return grant.given() && grant.days() != null ? grant.days() : 0;
  }

  /** Working days until a dispute is decided. */
  public int arbitrationDays() {
    var days = of(Entitlement.ARBITRATION).days();
    return days == null ? 5 : days;
  }
}

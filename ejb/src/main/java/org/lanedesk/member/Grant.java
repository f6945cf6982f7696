package org.lanedesk.member;

import java.io.Serializable;
import org.lanedesk.event.Refusal;

/**
 * One cell of the matrix: what a level gets of one entitlement.
 *
 * @param limitMinor up to this amount of {@code currency}; null: whatever the amount
 * @param minCredit from this credit on; null: whatever the credit
 * @param timesAMonth so often in a calendar month of the member; null: without a bound
 * @param version the one seen when it is to be changed; null: whatever it is
 */
public record Grant(
    Entitlement what,
    Level level,
    Boolean given,
    Long limitMinor,
    String currency,
    Integer minCredit,
    Integer timesAMonth,
    Integer days,
    Integer version)
    implements Serializable {

  private static final int CREDIT_LEAST = 300;
  private static final int CREDIT_MOST = 900;
  private static final long MOST_MINOR = 100_000_000L;

  static Grant none(Entitlement what, Level level) {
    return new Grant(what, level, false, null, "CNY", null, null, null, null);
  }

  /** What it says to the member, in both languages. */
  public Benefit words() {
    return GrantWords.of(this);
  }

  /** Whether an amount is within it; an amount in another currency never is, unless unlimited. */
  public boolean covers(long minor, String inCurrency) {
    return given && (limitMinor == null || currency.equals(inCurrency) && minor <= limitMinor);
  }

  public boolean openTo(int credit) {
    return given && (minCredit == null || credit >= minCredit);
  }

  /**
   * @throws Refusal {@code entitlement.number} when a number is out of bounds, {@code
   *     entitlement.not-its-number} when the entitlement has no such number, {@code
   *     entitlement.everybody} when arbitration would be taken from a level
   */
  void check() {
    within(Entitlement.Part.LIMIT, limitMinor, 0, MOST_MINOR);
    within(Entitlement.Part.CREDIT, minCredit, CREDIT_LEAST, CREDIT_MOST);
    within(Entitlement.Part.TIMES, timesAMonth, 1, 31);
    within(Entitlement.Part.DAYS, days, 0, 90);
    if (what == Entitlement.ARBITRATION && (!given || days == null || days == 0))
      throw new Refusal("entitlement.everybody");
    if (given && what.has(Entitlement.Part.DAYS) && days == null)
      throw new Refusal("entitlement.number", 0, 90);
  }

  private void within(Entitlement.Part part, Number number, long least, long most) {
    if (number == null) return;
    if (!what.has(part)) throw new Refusal("entitlement.not-its-number", what, part);
    if (number.longValue() < least || number.longValue() > most)
      throw new Refusal("entitlement.number", least, most);
  }
}

package org.lanedesk.returns;

import java.io.Serializable;
import org.lanedesk.member.Entitlement;
import org.lanedesk.member.Entitlements;
import org.lanedesk.member.Level;

/**
 * What a level gets on top of the law: never less, only sooner or cheaper.
 *
 * @param autoApprove no-reason returns up to this amount are agreed at once; null: a person decides
 * @param freightBack the shop pays the way back of no-reason returns up to this amount; null: it
 *     does not, {@link #UNLIMITED}: whatever it costs
 * @param ahead money before the goods are seen
 * @param freshPay claims for spoiled fresh goods up to this amount are paid at once; null: none
 * @param currency the amounts hold for orders in this currency
 */
public record Favour(
    Level level, String currency, Long autoApprove, Long freightBack, Ahead ahead, Long freshPay) {

  /**
   * Money before the goods are seen.
   *
   * @param most together with what is still out; null: never
   * @param credit from this credit on
   */
  public record Ahead(Long most, Integer credit) implements Serializable {}

  public static final long UNLIMITED = Long.MAX_VALUE;

  /** Credit that everybody begins with: from there on a claim may be paid at once. */
  private static final int USUAL_CREDIT = 600;

  /** What the matrix of entitlements gives a level about returns. */
  static Favour of(Entitlements given) {
    var fast = given.of(Entitlement.FAST_REFUND);
    var credit = fast.minCredit() == null ? 0 : fast.minCredit();
    return new Favour(
        given.level(),
        given.of(Entitlement.AUTO_APPROVE).currency(),
        limit(given, Entitlement.AUTO_APPROVE),
        limit(given, Entitlement.FREIGHT_BACK),
        new Ahead(limit(given, Entitlement.FAST_REFUND), credit),
        limit(given, Entitlement.FRESH_AUTO_PAY));
  }

  private static Long limit(Entitlements given, Entitlement what) {
    var grant = given.of(what);
    if (!grant.given()) return null;
    return grant.limitMinor() == null ? UNLIMITED : grant.limitMinor();
  }

  /** What a level gets that gets nothing. */
  public static Favour none(Level level) {
    return new Favour(level, "CNY", null, null, new Ahead(null, null), null);
  }

  /**
   * Whether money goes when the carrier has the goods.
   *
   * @param open what went ahead before and is not settled
   */
  public boolean advances(Money amount, long open, int credit) {
    return ahead.most() != null
        && amount.currency().equals(currency)
        && credit >= ahead.credit()
        && amount.minor() <= ahead.most() - open;
  }

  /** Whether a claim is paid at once: small, the first in a while, by somebody in good credit. */
  public boolean paysFresh(Money amount, int credit, long claimsBefore) {
    return freshPay != null
        && amount.currency().equals(currency)
        && amount.minor() <= freshPay
        && credit >= USUAL_CREDIT
        && claimsBefore == 0;
  }

  /** Whether nobody has to decide a return of that kind and amount. */
  public boolean approves(ReturnType type, ReturnReason reason, Money amount) {
    return type == ReturnType.RETURN
        && !reason.fault()
        && autoApprove != null
        && amount.currency().equals(currency)
        && amount.minor() <= autoApprove;
  }

  /** The rule that agreed, for histories. */
  public String approvalRule() {
    return "AUTO_APPROVE_NO_REASON/" + level;
  }

  /** Who pays the way back, and the rule in words. */
  public FreightTerms freight(ReturnType type, ReturnReason reason, String orderCurrency) {
    if (!type.travels())
      return new FreightTerms(FreightBearer.NOBODY, null, RuleText.of("freight.NOBODY"));
    if (reason.freightBack() == FreightBearer.SHOP)
      return new FreightTerms(FreightBearer.SHOP, null, said("FAULT", orderCurrency));
    if (freightBack == null || !orderCurrency.equals(currency))
      return new FreightTerms(FreightBearer.CUSTOMER, null, said("CUSTOMER", orderCurrency));
    if (freightBack == UNLIMITED)
      return new FreightTerms(FreightBearer.SHOP, null, RuleText.of("freight.LEVEL"));
    return new FreightTerms(
        FreightBearer.SHOP,
        freightBack,
        RuleText.of("freight.LEVEL_UP_TO", new Money(freightBack, currency)));
  }

  /** The same rule has another source where another law holds. */
  private static RuleText said(String who, String orderCurrency) {
    return RuleText.of("freight." + who + (orderCurrency.equals("CNY") ? "" : "_ELSEWHERE"));
  }
}

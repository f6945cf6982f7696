package org.lanedesk.returns;

import org.lanedesk.member.Level;

/**
 * What a level gets on top of the law: never less, only sooner or cheaper.
 *
 * @param autoApprove no-reason returns up to this amount are agreed at once; null: a person decides
 * @param freightBack the shop pays the way back of no-reason returns up to this amount; null: it
 *     does not, {@link #UNLIMITED}: whatever it costs
 * @param currency the amounts hold for orders in this currency
 */
public record Favour(Level level, String currency, Long autoApprove, Long freightBack) {

  public static final long UNLIMITED = Long.MAX_VALUE;

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
      return new FreightTerms(FreightBearer.SHOP, null, RuleText.of("freight.FAULT"));
    if (freightBack == null || !orderCurrency.equals(currency))
      return new FreightTerms(FreightBearer.CUSTOMER, null, RuleText.of("freight.CUSTOMER"));
    if (freightBack == UNLIMITED)
      return new FreightTerms(FreightBearer.SHOP, null, RuleText.of("freight.LEVEL"));
    return new FreightTerms(
        FreightBearer.SHOP,
        freightBack,
        RuleText.of("freight.LEVEL_UP_TO", new Money(freightBack, currency)));
  }
}

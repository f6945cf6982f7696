package org.lanedesk.member;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lanedesk.account.AccountDesk;
import org.lanedesk.account.Allowance;
import org.lanedesk.account.Caller;
import org.lanedesk.account.CodeDesk;
import org.lanedesk.account.CodeIssued;
import org.lanedesk.account.CodePurpose;
import org.lanedesk.account.Role;
import org.lanedesk.account.Throttle;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.Refusal;

/**
 * The door for those who have an order but no password: order number and e-mail bring a code, the
 * code opens that one order. Nobody learns whether an order or an address exists.
 */
@Stateless
public class GuestDesk {

  @Inject Purchases purchases;
  @Inject AccountDesk accounts;
  @Inject CodeDesk codes;
  @Inject Throttle throttle;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /**
   * Mails a code when order and e-mail belong together; says nothing about it.
   *
   * @throws Refusal {@code too-many.codes} when this network address asks too often
   */
  public void sendCode(String orderNumber, String email, String locale, String address) {
    if (!throttle.spend(Allowance.CODES_BY_ADDRESS, address)) throw new Refusal("too-many.codes");
    var order = sought(orderNumber);
    var byOrder = throttle.spend(Allowance.CODES_FOR_ORDER, order);
    var byEmail = throttle.spend(Allowance.CODES_TO_EMAIL, soughtEmail(email));
    var buyer = buyer(order, email).filter(b -> byOrder && byEmail);
    buyer.ifPresentOrElse(known -> issue(known, order, locale), codes::pretend);
  }

  private void issue(Caller buyer, String order, String locale) {
    var code = codes.issue(buyer.account(), CodePurpose.ORDER, order);
    happened.fire(
        new CodeIssued(buyer.account(), CodePurpose.ORDER, order, code, locale, clock.instant()));
  }

  /**
   * A caller who sees this order and what hangs on it, and nothing else.
   *
   * @throws Refusal {@code code.wrong} for whatever is not right
   */
  public Caller redeem(String orderNumber, String email, String code, String address) {
    if (throttle.spent(Allowance.CODE_TRIES_BY_ADDRESS, address))
      throw new Refusal("too-many.codes");
    var order = sought(orderNumber);
    var buyer = buyer(order, email);
    if (!codes.redeem(buyer.map(Caller::account), CodePurpose.ORDER, order, digits(code))) {
      throttle.spend(Allowance.CODE_TRIES_BY_ADDRESS, address);
      throw new Refusal("code.wrong");
    }
    return limited(buyer.orElseThrow(), order);
  }

  private Optional<Caller> buyer(String order, String email) {
    return purchases.buyer(order, soughtEmail(email)).flatMap(accounts::found);
  }

  private static Caller limited(Caller buyer, String order) {
    return new Caller(
        buyer.account(),
        buyer.email(),
        buyer.name(),
        Set.of(Role.CUSTOMER),
        order,
        Set.of(),
        buyer.locale(),
        buyer.zone());
  }

  private static String sought(String order) {
    var text = order == null ? "" : order.strip();
    return text.length() <= 64 ? text : text.substring(0, 64);
  }

  private static String soughtEmail(String email) {
    return email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
  }

  private static String digits(String code) {
    return code == null ? "" : code.replaceAll("\\D", "");
  }
}

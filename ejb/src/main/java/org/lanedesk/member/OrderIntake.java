package org.lanedesk.member;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.lanedesk.account.AccountDesk;
import org.lanedesk.event.Refusal;
import org.lanedesk.outbox.Fields;
import org.lanedesk.outbox.Intake;

/** Keeps orders from an import; the number tells whether one is known. */
@Stateless
@LocalBean
public class OrderIntake implements Intake<OrderFacts> {

  private static final Grouping BY_NUMBER =
      new Grouping(
          "number",
          "lines",
          Set.of(
              "sku",
              "title",
              "quantity",
              "price_minor",
              "category",
              "fresh",
              "exclusion",
              "exclusion_confirmed"));

  @Inject AccountDesk accounts;
  @Inject Members members;
  @Inject Purchases purchases;
  @Inject PurchaseLines lines;
  @Inject Clock clock;

  @Override
  public String kind() {
    return "orders";
  }

  @Override
  public Grouping grouping() {
    return BY_NUMBER;
  }

  @Override
  public OrderFacts read(Fields fields) {
    return OrderFacts.read(fields);
  }

  @Override
  public void keep(List<OrderFacts> records) {
    records.forEach(this::keep);
  }

  private void keep(OrderFacts facts) {
    var buyer = accounts.knownOrNew(facts.memberEmail(), null, null, facts.zone(), null);
    if (members.standing(buyer).isEmpty()) members.insert(Member.of(buyer, clock.instant()));
    var known = purchases.byNumber(facts.number());
    if (known.isEmpty()) {
      var purchase = purchases.insert(Purchase.of(facts, buyer));
      add(purchase.id(), facts.lines(), 0);
    } else {
      change(known.get(), facts, buyer);
    }
  }

  private void change(Purchase purchase, OrderFacts facts, Long buyer) {
    if (!purchase.memberId().equals(buyer)) throw new Refusal("order.of-another", facts.number());
    var there = lines.of(purchase.id());
    if (facts.lines().size() < there.size())
      throw new Refusal("order.lines-missing", facts.number(), there.size());
    purchase.told(facts);
    purchases.update(purchase);
    for (var i = 0; i < there.size(); i++) {
      there.get(i).told(facts.lines().get(i));
      lines.update(there.get(i));
    }
    add(purchase.id(), facts.lines(), there.size());
  }

  private void add(Long purchase, List<OrderFacts.LineFacts> all, int from) {
    for (var i = from; i < all.size(); i++)
      lines.insert(PurchaseLine.of(purchase, i + 1, all.get(i)));
  }
}

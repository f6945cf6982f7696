package org.lanedesk.member;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lanedesk.account.AccountDesk;
import org.lanedesk.event.Refusal;
import org.lanedesk.outbox.Fields;
import org.lanedesk.outbox.Intake;

/**
 * Keeps orders from an import; the number tells whether one is known. A batch is read and written
 * in few statements, whatever its size.
 */
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
              "exclusion_confirmed",
              "virtual",
              "lot",
              "confirmed_at",
              "serials"));

  @Inject AccountDesk accounts;
  @Inject Members members;
  @Inject Purchases purchases;
  @Inject PurchaseLines lines;
  @Inject OrderDetails details;
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

  /** What comes twice in one batch counts as it stands last, as if it had come in two. */
  @Override
  public void keep(List<OrderFacts> records) {
    var once = new LinkedHashMap<String, OrderFacts>();
    for (var facts : records) {
      if (once.containsKey(facts.number())) {
        keepAll(once.values());
        once.clear();
      }
      once.put(facts.number(), facts);
    }
    keepAll(once.values());
  }

  private void keepAll(Collection<OrderFacts> batch) {
    var buyers = buyers(batch);
    var known =
        purchases.byNumbers(numbers(batch)).stream()
            .collect(Collectors.toMap(Purchase::number, Function.identity()));
    var sold = sold(batch);
    var there = there(known.values());
    var fresh = new ArrayList<OrderDetails.Bought>();
    for (var facts : sold) {
      var buyer = buyers.get(facts.memberEmail());
      var purchase = known.get(facts.number());
      if (purchase == null) fresh.add(new OrderDetails.Bought(facts, buyer));
      else change(purchase, facts, buyer, there.getOrDefault(purchase.id(), List.of()));
    }
    details.insertOrders(fresh);
    var ids = ids(fresh);
    details.insertLines(
        fresh.stream().flatMap(b -> lines(ids.get(b.facts().number()), b.facts(), 0)).toList());
    var parts = new HashMap<Long, OrderParts>();
    for (var facts : sold) {
      var purchase = known.get(facts.number());
      parts.put(purchase == null ? ids.get(facts.number()) : purchase.id(), facts.parts());
    }
    details.keepParts(parts);
    members.lookAtThese(buyers.values(), new Rounds(Zones.SHOP).nextNight(clock.instant()));
  }

  private static List<String> numbers(Collection<OrderFacts> batch) {
    return batch.stream().map(OrderFacts::number).toList();
  }

  private Map<String, Long> ids(List<OrderDetails.Bought> fresh) {
    if (fresh.isEmpty()) return Map.of();
    return details.numbers(fresh.stream().map(bought -> bought.facts().number()).toList()).stream()
        .collect(Collectors.toMap(NumberOf::number, NumberOf::id));
  }

  private static Stream<OrderDetails.Line> lines(Long purchase, OrderFacts facts, int from) {
    return IntStream.range(from, facts.lines().size())
        .mapToObj(i -> new OrderDetails.Line(purchase, i + 1, facts.lines().get(i)));
  }

  /** Account ids by e-mail; whoever is unknown becomes a member. */
  private Map<String, Long> buyers(Collection<OrderFacts> batch) {
    var byEmail = new HashMap<String, Long>();
    var emails = batch.stream().map(OrderFacts::memberEmail).distinct().toList();
    members.accounts(emails).forEach(found -> byEmail.put(found.email(), found.id()));
    for (var facts : batch)
      byEmail.computeIfAbsent(
          facts.memberEmail(), email -> accounts.knownOrNew(email, null, null, facts.zone(), null));
    var there = new HashSet<>(members.known(byEmail.values()));
    for (var id : new HashSet<>(byEmail.values()))
      if (!there.contains(id)) members.insert(Member.of(id, clock.instant()));
    return byEmail;
  }

  private List<OrderFacts> sold(Collection<OrderFacts> batch) {
    var skus = new HashSet<String>();
    for (var facts : batch) for (var line : facts.lines()) skus.add(line.sku());
    var products =
        purchases.products(skus).stream()
            .collect(Collectors.toMap(ProductFacts::sku, Function.identity()));
    return batch.stream()
        .map(facts ->
            facts.with(
                facts.lines().stream().map(line -> line.asSold(products.get(line.sku()))).toList()))
        .toList();
  }

  private Map<Long, List<PurchaseLine>> there(Collection<Purchase> known) {
    if (known.isEmpty()) return Map.of();
    return lines.ofAll(known.stream().map(Purchase::id).toList()).stream()
        .collect(Collectors.groupingBy(PurchaseLine::purchaseId));
  }

  private void change(Purchase purchase, OrderFacts facts, Long buyer, List<PurchaseLine> there) {
    if (!purchase.memberId().equals(buyer)) throw new Refusal("order.of-another", facts.number());
    if (facts.lines().size() < there.size())
      throw new Refusal("order.lines-missing", facts.number(), there.size());
    if (purchase.told(facts)) purchases.update(purchase);
    for (var i = 0; i < there.size(); i++)
      if (there.get(i).told(facts.lines().get(i))) lines.update(there.get(i));
    details.insertLines(lines(purchase.id(), facts, there.size()).toList());
  }
}

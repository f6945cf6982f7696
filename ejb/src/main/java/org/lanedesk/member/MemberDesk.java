package org.lanedesk.member;

import jakarta.annotation.Priority;
import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lanedesk.account.AccountOpened;
import org.lanedesk.account.Caller;
import org.lanedesk.account.PeopleDesk;
import org.lanedesk.account.Role;
import org.lanedesk.event.NoSuch;

/** Members and their orders, for themselves and for staff. */
@Stateless
public class MemberDesk {

  private static final int MOST = 200;

  @Inject Members members;
  @Inject Purchases purchases;
  @Inject OrderDetails details;
  @Inject Levels levels;
  @Inject PeopleDesk people;
  @Inject Clock clock;

  /** A customer is a member from the first moment on. */
  public void welcome(@Observes @Priority(50) AccountOpened opened) {
    if (opened.roles().contains(Role.CUSTOMER))
      members.insert(Member.of(opened.account(), opened.at()));
  }

  /** Oneself, or anybody for staff; empty for an account that is no member. */
  public Optional<MemberView> member(Caller by, Long id) {
    mayRead(by, id);
    var sheet = members.sheet(id);
    if (sheet.isEmpty()) return Optional.empty();
    var account = people.account(by.order() == null ? by : Caller.system(), id);
    var now = clock.instant();
    var benefits = levels.benefits(sheet.get().standing().at(now));
    return sheet.map(found -> found.view(account, now, benefits, by.serves()));
  }

  /** How a member stands with the shop; oneself, or anybody for staff. */
  public Optional<MemberLife> life(Caller by, Long id) {
    mayReadAll(by, id);
    return members.life(id);
  }

  /** One select; L0 for whoever is no member. */
  public Level levelAt(Long member, Instant at) {
    return members.standing(member).orElse(Standing.NONE).at(at);
  }

  /** For staff. */
  public List<MemberRow> members(Caller by, MemberQuery query) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    var pattern = pattern(query.text());
    var after = query.after() == null ? 0 : query.after();
    var limit = Limit.of(Math.clamp(query.limit(), 1, MOST));
    var now = clock.instant();
    return query.level() == null
        ? members.matching(pattern, now, after, limit)
        : members.matchingAt(query.level(), pattern, now, after, limit);
  }

  /** The newest two hundred; a guest sees the one order they proved to know. */
  public List<OrderView> ordersOf(Caller by, Long member) {
    return ordersOf(by, member, MOST);
  }

  /**
   * Newest first; a guest sees the one order they proved to know, if it is among them.
   *
   * @param most how many, from 1 to 200
   */
  public List<OrderView> ordersOf(Caller by, Long member, int most) {
    mayRead(by, member);
    var seen = withLines(purchases.heads(member, Limit.of(Math.clamp(most, 1, MOST))));
    return by.order() == null
        ? seen
        : seen.stream().filter(order -> order.number().equals(by.order())).toList();
  }

  /** In order of id, for staff. */
  public List<OrderView> orders(Caller by, Long after, int limit) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    var most = Limit.of(Math.clamp(limit, 1, MOST));
    return withLines(purchases.all(after == null ? 0 : after, most));
  }

  /**
   * @throws NoSuch {@code order} also for another member's
   */
  public OrderView order(Caller by, String number) {
    return purchases
        .head(number == null ? "" : number.strip())
        .filter(head -> owns(by, head))
        .map(head -> withLines(List.of(head)).getFirst())
        .orElseThrow(() -> new NoSuch("order", number));
  }

  /** What an order that the caller has was paid with, and how it travelled. */
  public OrderParts partsOf(OrderView order) {
    return details.of(order.id());
  }

  /** What more is known of the lines of an order that the caller has. */
  public List<LineMore> detailsOf(OrderView order) {
    return details.more(order.id());
  }

  /** Other members with orders to the same address as this order; for rooms that only count. */
  public List<Long> neighbours(Long orderId) {
    return purchases.neighbours(orderId, Limit.of(MOST));
  }

  /** The order, when it is this member's; for rooms that only need to know. */
  public Optional<OrderView> orderOf(Long member, String number) {
    return purchases
        .head(number)
        .filter(head -> head.memberId().equals(member))
        .map(head -> withLines(List.of(head)).getFirst());
  }

  /** Names the agent who looks after a member and who stands in; null for nobody. */
  public void dedicate(Caller by, Long member, Long agent, Long backup) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
    if (members.dedicate(member, agent, backup) == 0) throw new NoSuch("member", member);
  }

  private static boolean owns(Caller by, OrderHead head) {
    if (by.order() != null) return head.number().equals(by.order());
    return by.serves() || head.memberId().equals(by.account());
  }

  static void mayRead(Caller by, Long member) {
    if (member == null || !by.serves() && !member.equals(by.account()))
      throw new NoSuch("member", member);
  }

  /** As {@link #mayRead}; a guest, who proved to know one order, is nobody here. */
  static void mayReadAll(Caller by, Long member) {
    if (by.order() != null) throw new NoSuch("member", member);
    mayRead(by, member);
  }

  private List<OrderView> withLines(List<OrderHead> heads) {
    if (heads.isEmpty()) return List.of();
    var lines =
        purchases.lines(heads.stream().map(OrderHead::id).toList()).stream()
            .collect(Collectors.groupingBy(LineView::orderId));
    return heads.stream().map(h -> h.with(lines.getOrDefault(h.id(), List.of()))).toList();
  }

  private static String pattern(String text) {
    if (text == null || text.isBlank()) return "%";
    var plain = text.strip().toLowerCase(Locale.ROOT);
    return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}

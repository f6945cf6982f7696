package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lanedesk.account.Caller;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.EntitlementDesk;
import org.lanedesk.member.Exclusion;
import org.lanedesk.member.Level;
import org.lanedesk.member.LineView;
import org.lanedesk.member.MemberDesk;
import org.lanedesk.member.MemberView;
import org.lanedesk.member.OrderView;
import org.lanedesk.member.PurchaseState;
import org.lanedesk.ticket.UploadDesk;
import org.lanedesk.ticket.UploadRef;

/** Loads what the rules need to know about an order and lets them judge. */
@Stateless
public class Assessor {
  private static final int MOST_LINES = 200;

  @Inject Returns returns;
  @Inject MemberDesk members;
  @Inject UploadDesk uploads;
  @Inject PackDesk packs;
  @Inject Signals signals;
  @Inject EntitlementDesk entitlements;
  @Inject Clock clock;

  /**
   * Judges a wish.
   *
   * @param hold keep everybody else off this order until the transaction ends
   * @throws NoSuch for an order that is not the caller's, or a line that is not the order's
   * @throws Refusal {@code return.no-lines}, {@code return.line-twice}
   */
  public Assessment assess(Caller caller, OpenReturn wish, boolean hold) {
    return assess(caller, wish, hold, 0L);
  }

  /**
   * As {@link #assess(Caller, OpenReturn, boolean)} for a request that is changed.
   *
   * @param except the request, whose own pieces are free for it; 0 for a new one
   */
  public Assessment assess(Caller caller, OpenReturn wish, boolean hold, Long except) {
    var order = order(caller, wish.orderNumber());
    if (wish.lines().isEmpty() || wish.lines().size() > MOST_LINES)
      throw new Refusal("return.no-lines", order.number());
    if (hold) returns.holdOrder(order.id());
    var now = clock.instant();
    var pack = pack(order, now);
    var level = members.levelAt(order.memberId(), now);
    var favour = favour(level);
    var rights = new Rights(pack, entitlements.of(level).extraDays());
    var reason = Objects.requireNonNullElse(wish.reason(), ReturnReason.NO_REASON);
    var type = type(wish.type(), reason, pack);
    if (!reason.fits(type, shipped(order)))
      throw new Refusal(
          "return.reason-not-for", RuleText.of("reason." + reason), RuleText.of("type." + type));
    var photos = (int) wish.files().stream().filter(this::picture).count() + before(except);
    var held = held(order, type, except);
    var shares = shares(order);
    var lines = new ArrayList<AssessedLine>();
    var seen = new HashSet<Long>();
    for (var wanted : wish.lines()) {
      if (!seen.add(wanted.lineId())) throw new Refusal("return.line-twice", order.number());
      var line = line(order, wanted.lineId());
      var pieces = held.getOrDefault(line.id(), List.of());
      var finding =
          rights.judge(
              facts(order, line, pieces), new Wish(type, reason, wanted.quantity(), photos), now);
      lines.add(assessed(order, line, wanted.quantity(), finding, pieces, shares, type, reason));
    }
    var extent = new Extent(wish.extent(), pack.roundUpFull());
    if (whole(lines).allowed()) lines.replaceAll(line -> extent.of(type, order, line));
    var money =
        lines.stream()
            .map(l -> l.quoted().money())
            .reduce(Refund.nothing(order.currency()), Refund::plus);
    var member = members.member(Caller.system(), order.memberId()).orElseThrow();
    return new Assessment(
        order,
        member.name(),
        Locale.forLanguageTag(member.locale()),
        pack,
        favour,
        type,
        reason,
        whole(lines),
        money,
        favour.freight(type, reason, order.currency()),
        lines,
        paysAtOnce(type, favour, money, member, now));
  }

  private boolean paysAtOnce(
      ReturnType type, Favour favour, Refund money, MemberView member, Instant now) {
    if (type != ReturnType.FRESH_CLAIM) return false;
    var claims = signals.asked(member.id(), now.minus(Duration.ofDays(30)), EnumSet.of(type));
    return favour.paysFresh(money.amount(), member.credit(), claims);
  }

  /**
   * @throws NoSuch {@code order}, also when it is another customer's
   */
  public OrderView order(Caller caller, String number) {
    var order = members.order(caller, number);
    if (!new Door(caller).of(order)) throw new NoSuch("order", number);
    return order;
  }

  /** An order line by line: what can come back, until when, or why not. */
  public Returnable returnable(OrderView order) {
    return returnable(List.of(order)).getFirst();
  }

  /** As {@link #returnable(OrderView)} for several at once: as many questions as for one. */
  public List<Returnable> returnable(List<OrderView> orders) {
    if (orders.isEmpty()) return List.of();
    var now = clock.instant();
    var ids = orders.stream().map(OrderView::id).toList();
    var price = EnumSet.of(ReturnType.PRICE_PROTECTION);
    var goods = byLine(returns.piecesOfAll(ids, EnumSet.complementOf(price)));
    var prices = byLine(returns.piecesOfAll(ids, price));
    var rules = new HashMap<String, PolicyPack>();
    var extra = new HashMap<Long, Integer>();
    return orders.stream()
        .map(order -> {
          var market = PolicyPack.market(order.zone(), order.currency());
          var pack = rules.computeIfAbsent(market, code -> packs.inForce(code, now));
          var days = extra.computeIfAbsent(order.memberId(), member -> extraDays(member, now));
          return returnable(order, new Rights(pack, days), goods, prices, now);
        })
        .toList();
  }

  private int extraDays(Long member, Instant now) {
    return entitlements.of(members.levelAt(member, now)).extraDays();
  }

  private static Returnable returnable(
      OrderView order,
      Rights rights,
      Map<Long, List<HeldPieces>> goods,
      Map<Long, List<HeldPieces>> prices,
      Instant now) {
    var type = shipped(order) ? ReturnType.RETURN : ReturnType.REFUND_ONLY;
    var lines =
        order.lines().stream()
            .map(line -> {
              var facts = facts(order, line, goods.getOrDefault(line.id(), List.of()));
              var price = facts(order, line, prices.getOrDefault(line.id(), List.of()));
              var plain = rights.judge(facts, new Wish(type, ReturnReason.NO_REASON, 1, 0), now);
              var fault = rights.judge(facts, new Wish(type, ReturnReason.QUALITY, 1, 1), now);
              var claim =
                  rights.judge(
                      facts, new Wish(ReturnType.FRESH_CLAIM, ReturnReason.SPOILED, 1, 2), now);
              return new Returnable.Line(
                  line.id(),
                  line.sku(),
                  line.title(),
                  line.quantity(),
                  facts.left(),
                  new Money(line.priceMinor(), order.currency()),
                  plain,
                  line.fresh() ? claim : fault,
                  options(rights, facts, price, shipped(order), now));
            })
            .toList();
    return new Returnable(
        order.number(),
        type,
        order.currency(),
        order.paidAt(),
        order.deliveredAt(),
        order.zone(),
        lines.stream()
            .filter(Returnable.Line::possible)
            .map(Returnable.Line::until)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null),
        lines);
  }

  private static Map<ReturnType, List<ReturnReason>> options(
      Rights rights, LineFacts goods, LineFacts price, boolean shipped, Instant now) {
    var options = new EnumMap<ReturnType, List<ReturnReason>>(ReturnType.class);
    for (var type : ReturnType.values()) {
      var facts = type == ReturnType.PRICE_PROTECTION ? price : goods;
      var reasons =
          Stream.of(ReturnReason.values())
              .filter(
                  reason -> reason.fits(type, shipped) && type(type, reason, rights.pack()) == type)
              .filter(reason -> {
                var wish = new Wish(type, reason, 1, PolicyPack.photos(type, reason));
                return rights.judge(facts, wish, now).allowed();
              })
              .toList();
      if (!reasons.isEmpty()) options.put(type, reasons);
    }
    return options;
  }

  /** What a level gets on top of the law. */
  public Favour favour(Level level) {
    return Favour.of(entitlements.of(level));
  }

  /** The rules that hold for an order now. */
  public PolicyPack pack(OrderView order, Instant at) {
    return packs.inForce(PolicyPack.market(order.zone(), order.currency()), at);
  }

  /** The version a request was judged by. */
  public PolicyPack pack(Long id) {
    return packs.pack(id);
  }

  static boolean shipped(OrderView order) {
    return order.shippedAt() != null || order.deliveredAt() != null;
  }

  /** Where withdrawing is a right, a return without a reason is that and no application. */
  private static ReturnType type(ReturnType wanted, ReturnReason reason, PolicyPack pack) {
    var type = Objects.requireNonNullElse(wanted, ReturnType.RETURN);
    return type == ReturnType.RETURN && pack.withdrawal() && reason.plain()
        ? ReturnType.WITHDRAWAL
        : type;
  }

  private static AssessedLine assessed(
      OrderView order,
      LineView line,
      int quantity,
      Finding finding,
      List<HeldPieces> held,
      Map<Long, OrderMoney.Share> shares,
      ReturnType type,
      ReturnReason reason) {
    var pieces = finding.allowed() ? Pieces.free(line.quantity(), holding(held), quantity) : null;
    var withFreight =
        type == ReturnType.REFUND_ONLY || type == ReturnType.WITHDRAWAL || reason.fault();
    var money =
        pieces == null
            ? Refund.nothing(order.currency())
            : Refund.of(order.currency(), shares.get(line.id()).of(pieces, withFreight));
    var quoted = new QuotedLine(line.id(), line.sku(), line.title(), quantity, finding, money);
    return new AssessedLine(quoted, pieces == null ? Pieces.NONE : pieces);
  }

  private static Finding whole(List<AssessedLine> lines) {
    var findings = lines.stream().map(l -> l.quoted().finding()).toList();
    return findings.stream()
        .filter(f -> !f.allowed())
        .findFirst()
        .orElseGet(() ->
            findings.stream()
                .min(
                    Comparator.comparing(
                        Finding::until, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElseThrow());
  }

  /** A protected price has its own count: it holds no goods, and goods do not hold it. */
  private Map<Long, List<HeldPieces>> held(OrderView order, ReturnType type, Long except) {
    var price = EnumSet.of(ReturnType.PRICE_PROTECTION);
    var types = type == ReturnType.PRICE_PROTECTION ? price : EnumSet.complementOf(price);
    return byLine(returns.piecesOf(order.id(), except, types));
  }

  private static Map<Long, List<HeldPieces>> byLine(List<HeldPieces> pieces) {
    return pieces.stream().collect(Collectors.groupingBy(HeldPieces::lineId));
  }

  private static LineFacts facts(OrderView order, LineView line, List<HeldPieces> asked) {
    var done = asked.stream().filter(h -> h.state().done()).toList();
    int back = holding(done).count();
    return new LineFacts(
        line.id(),
        line.quantity(),
        holding(asked).count() - back,
        back,
        asked.stream().mapToInt(HeldPieces::attempts).sum(),
        line.fresh(),
        line.exclusion() == Exclusion.STATUTORY,
        line.exclusion() == Exclusion.IF_CONFIRMED,
        line.exclusionConfirmed(),
        order.state() != PurchaseState.UNPAID && order.state() != PurchaseState.CANCELLED,
        order.paidAt(),
        order.shippedAt(),
        order.deliveredAt(),
        ZoneId.of(order.zone()));
  }

  private static Pieces holding(List<HeldPieces> asked) {
    return asked.stream()
        .filter(h -> h.state().holds())
        .map(h -> new Pieces(h.pieces()))
        .reduce(Pieces.NONE, Pieces::and);
  }

  private static Map<Long, OrderMoney.Share> shares(OrderView order) {
    var lines =
        order.lines().stream()
            .map(l -> new OrderMoney.Line(l.id(), l.priceMinor(), l.quantity()))
            .toList();
    return new OrderMoney(order.currency(), order.paidMinor(), order.freightMinor(), lines)
        .shares().stream().collect(Collectors.toMap(OrderMoney.Share::line, s -> s));
  }

  /** Photos that were handed in for a request before it was changed. */
  private int before(Long request) {
    return request == 0 ? 0 : returns.photosOf(request).size();
  }

  /** Asks the store and not the sender what a file is. */
  private boolean picture(UploadRef file) {
    return uploads.byToken(file.token()).type().startsWith("image/");
  }

  private static LineView line(OrderView order, Long id) {
    return order.lines().stream()
        .filter(l -> l.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuch("order-line", id));
  }
}

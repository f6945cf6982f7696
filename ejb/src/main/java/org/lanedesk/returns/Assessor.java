package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lanedesk.account.Caller;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.Exclusion;
import org.lanedesk.member.Level;
import org.lanedesk.member.LineView;
import org.lanedesk.member.MemberDesk;
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
  @Inject Clock clock;

  /**
   * Judges a wish.
   *
   * @param hold keep everybody else off this order until the transaction ends
   * @throws NoSuch for an order that is not the caller's, or a line that is not the order's
   * @throws Refusal {@code return.no-lines}, {@code return.line-twice}
   */
  public Assessment assess(Caller caller, OpenReturn wish, boolean hold) {
    var order = order(caller, wish.orderNumber());
    if (wish.lines().isEmpty() || wish.lines().size() > MOST_LINES)
      throw new Refusal("return.no-lines", order.number());
    if (hold) returns.holdOrder(order.id());
    var now = clock.instant();
    var pack = pack(now);
    var favour = favour(members.levelAt(order.memberId(), now));
    var type = Objects.requireNonNullElse(wish.type(), ReturnType.RETURN);
    var reason = Objects.requireNonNullElse(wish.reason(), ReturnReason.NO_REASON);
    var photos = (int) wish.files().stream().filter(this::picture).count();
    var held = held(order);
    var shares = shares(order);
    var lines = new ArrayList<AssessedLine>();
    var seen = new HashSet<Long>();
    for (var wanted : wish.lines()) {
      if (!seen.add(wanted.lineId())) throw new Refusal("return.line-twice", order.number());
      var line = line(order, wanted.lineId());
      var pieces = held.getOrDefault(line.id(), List.of());
      var finding =
          pack.judge(
              facts(order, line, pieces), new Wish(type, reason, wanted.quantity(), photos), now);
      lines.add(assessed(order, line, wanted.quantity(), finding, pieces, shares, type, reason));
    }
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
        lines);
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
    var now = clock.instant();
    var pack = pack(now);
    var held = held(order);
    var type =
        order.shippedAt() == null && order.deliveredAt() == null
            ? ReturnType.REFUND_ONLY
            : ReturnType.RETURN;
    var lines =
        order.lines().stream()
            .map(line -> {
              var facts = facts(order, line, held.getOrDefault(line.id(), List.of()));
              var plain = pack.judge(facts, new Wish(type, ReturnReason.NO_REASON, 1, 0), now);
              var fault = pack.judge(facts, new Wish(type, ReturnReason.QUALITY, 1, 1), now);
              return new Returnable.Line(
                  line.id(),
                  line.sku(),
                  line.title(),
                  line.quantity(),
                  facts.left(),
                  new Money(line.priceMinor(), order.currency()),
                  plain,
                  fault);
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

  public Favour favour(Level level) {
    return returns
        .favour(level)
        .map(FavourRow::favour)
        .orElse(new Favour(level, "CNY", null, null));
  }

  public PolicyPack pack(Long id) {
    return returns.pack(id).orElseThrow(() -> new NoSuch("policy-pack", id)).pack();
  }

  private PolicyPack pack(Instant at) {
    return returns.packs("CN", at).stream()
        .findFirst()
        .orElseThrow(() -> new Refusal("return.no-policy"))
        .pack();
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
    var withFreight = type == ReturnType.REFUND_ONLY || reason.fault();
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

  private Map<Long, List<HeldPieces>> held(OrderView order) {
    return returns.piecesOf(order.id()).stream().collect(Collectors.groupingBy(HeldPieces::lineId));
  }

  private static LineFacts facts(OrderView order, LineView line, List<HeldPieces> asked) {
    var done = asked.stream().filter(h -> h.state().done()).toList();
    int back = holding(done).count();
    return new LineFacts(
        line.id(),
        line.quantity(),
        holding(asked).count() - back,
        back,
        asked.size(),
        line.fresh(),
        line.exclusion() == Exclusion.STATUTORY,
        line.exclusion() == Exclusion.IF_CONFIRMED,
        line.exclusionConfirmed(),
        order.state() != PurchaseState.UNPAID && order.state() != PurchaseState.CANCELLED,
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

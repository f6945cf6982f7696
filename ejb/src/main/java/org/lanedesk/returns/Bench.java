package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.lanedesk.account.Caller;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Text;
import org.lanedesk.ticket.TicketState;

/** Where goods are looked at, and from where others go out. */
@Stateless
public class Bench {
  private static final int MOST_TEXT = 2000;
  private static final int MOST_SERIAL = 100;

  @Inject Happenings happenings;
  @Inject Passage passage;
  @Inject Verdict verdict;
  @Inject AuthorityDesk authority;
  @Inject Voice voice;
  @Inject Sold sold;
  @Inject Suspicion suspicion;
  @Inject Clock clock;

  /**
   * The goods are in order: money or goods follow. A piece with another number than the one that
   * was sold passes only with words that say why, and somebody else looks at it afterwards.
   *
   * @throws Refusal {@code return.amount} when more or less than nothing would go back, {@code
   *     return.serial-other} for another piece without words
   */
  public void inspect(Caller by, ReturnRequest request, Decision with) {
    var words = Text.optional(with.text(), MOST_TEXT, "text");
    passage.fresh(request, with.seenVersion());
    var serial = Text.optional(with.serial(), MOST_SERIAL, "serial");
    var serials = sold.serials(request);
    if (serials.another(serial) && words == null)
      throw new Refusal("return.serial-other", serial, serials.text());
    var most = request.payable().minor();
    var amount = with.amountMinor() == null ? most : with.amountMinor();
    if (amount < 0 || amount > most) throw new Refusal("return.amount", request.payable());
    var money = new Money(amount, request.payable().currency());
    if (request.type().pays() && !authority.consents(by, request, money)) {
      passage.go(by, request, ReturnVerb.PROPOSE, null, words);
      return;
    }
    if (request.type().pays()) request.approved(amount);
    var step = passage.go(by, request, ReturnVerb.INSPECT, null, words);
    var ratio = most == 0 ? 100 : Math.toIntExact(amount * 100 / most);
    happenings.add(
        Inspection.of(
            request.id(), true, ratio, serial, serials, words, by.name(), clock.instant()));
    if (serials.another(serial)) suspicion.another(request, serial, serials);
    if (words != null) voice.tell(by, request, words, with.files(), TicketState.WAIT_INTERNAL);
    verdict.pay(request, step);
  }

  /** The goods are not in order. */
  public void reject(Caller by, ReturnRequest request, Decision with) {
    var inspecting = request.state() == ReturnState.INSPECTING;
    verdict.reject(by, request, with);
    if (!inspecting) return;
    var serial = Text.optional(with.serial(), MOST_SERIAL, "serial");
    var serials = sold.serials(request);
    happenings.add(
        Inspection.of(
            request.id(), false, 0, serial, serials, with.text(), by.name(), clock.instant()));
    if (serials.another(serial)) suspicion.another(request, serial, serials);
  }

  public void reship(Caller by, ReturnRequest request, Decision with) {
    passage.fresh(request, with.seenVersion());
    var waybill = Transport.waybill(with);
    var carrier = Transport.carrier(with, waybill);
    passage.go(by, request, ReturnVerb.RESHIP, null, carrier + " " + waybill);
    var out = ReturnParcel.made(request.id(), ReturnParcel.Direction.OUT, clock.instant());
    out.handedOver(carrier, waybill);
    happenings.add(out);
  }

  /** The customer has what was sent. */
  public void confirm(Caller by, ReturnRequest request, Decision with) {
    passage.fresh(request, with.seenVersion());
    passage.go(by, request, ReturnVerb.CONFIRM, null, null);
    voice.over(by, request, null);
  }

  /** Nothing can be sent: the money goes back instead, as agreed with the customer. */
  public void convert(Caller by, ReturnRequest request, Decision with) {
    var words = Text.clean(with.text(), MOST_TEXT, "text");
    passage.fresh(request, with.seenVersion());
    authority.alone(by, request.money().amount());
    request.approved(request.money().amountMinor());
    var step = passage.go(by, request, ReturnVerb.CONVERT, null, words);
    voice.tell(by, request, words, with.files(), TicketState.WAIT_INTERNAL);
    verdict.pay(request, step);
  }
}

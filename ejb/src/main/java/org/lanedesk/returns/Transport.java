package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lanedesk.account.Caller;
import org.lanedesk.event.Actor;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Text;

/** The way of the goods back to the shop: pick-up, waybill, scans, arrival. */
@Stateless
public class Transport {
  private static final int MOST_TEXT = 2000;
  private static final int LONGEST_WAYBILL = 40;

  @Inject Happenings happenings;
  @Inject Returns returns;
  @Inject Passage passage;
  @Inject TimerDesk timers;
  @Inject FastRefund fast;
  @Inject Clock clock;

  /** The slots that can be booked now, in the order's zone. */
  public List<PickupSlots.Slot> slots(ReturnRequest request) {
    return new PickupSlots(request.zone()).free(clock.instant());
  }

  /**
   * @throws Refusal {@code return.slot} when nobody can come then
   */
  public void book(Caller by, ReturnRequest request, Decision with) {
    passage.fresh(request, with.seenVersion());
    var wanted = with.parcel() == null ? null : with.parcel().pickup();
    var slot =
        slots(request).stream()
            .filter(s -> s.from().equals(wanted))
            .findFirst()
            .orElseThrow(() -> new Refusal("return.slot"));
    var now = clock.instant();
    passage.go(by, request, ReturnVerb.BOOK_PICKUP, null, null);
    var parcel = ReturnParcel.made(request.id(), ReturnParcel.Direction.BACK, now);
    parcel.pickedUp(slot, request.number() + "-P" + (happenings.parcels(request.id()).size() + 1));
    happenings.add(parcel);
  }

  /** A pick-up that is called off takes its waybill with it. */
  public void cancel(Caller by, ReturnRequest request, Decision with) {
    passage.fresh(request, with.seenVersion());
    passage.go(
        by, request, ReturnVerb.CANCEL_PICKUP, null, Text.optional(with.text(), MOST_TEXT, "text"));
    happenings
        .parcel(request.id(), ReturnParcel.Direction.BACK)
        .ifPresent(p -> {
          p.ended(clock.instant());
          happenings.keep(p);
        });
  }

  /**
   * The goods are with a carrier; the waybill stays as it is from now on.
   *
   * @throws Refusal {@code return.waybill}, {@code return.waybill-carrier}
   */
  public void handOver(Caller by, ReturnRequest request, Decision with) {
    passage.fresh(request, with.seenVersion());
    var waybill = waybill(with);
    var carrier = carrier(with, waybill);
    request.bySurface(with.parcel().surface());
    passage.go(by, request, ReturnVerb.HAND_OVER, null, carrier + " " + waybill);
    var parcel = back(request);
    parcel.handedOver(carrier, waybill);
    happenings.keep(parcel);
    if (new Door(by).staff()) fast.consider(request);
  }

  private ReturnParcel back(ReturnRequest request) {
    return happenings
        .parcel(request.id(), ReturnParcel.Direction.BACK)
        .orElseGet(() -> {
          var made = ReturnParcel.made(request.id(), ReturnParcel.Direction.BACK, clock.instant());
          happenings.add(made);
          return made;
        });
  }

  static String waybill(Decision with) {
    var typed = with.parcel() == null ? null : with.parcel().waybill();
    var waybill = Carrier.plain(typed);
    if (waybill.length() > LONGEST_WAYBILL || Carrier.of(waybill).isEmpty())
      throw new Refusal("return.waybill", waybill);
    return waybill;
  }

  static Carrier carrier(Decision with, String waybill) {
    var named = with.parcel().carrier();
    if (named == null) return Carrier.of(waybill).orElseThrow();
    if (!named.fits(waybill)) throw new Refusal("return.waybill-carrier", named, waybill);
    return named;
  }

  /** The goods are here. */
  public void receive(Caller by, ReturnRequest request, Decision with) {
    passage.fresh(request, with.seenVersion());
    passage.go(
        by, request, ReturnVerb.RECEIVE, null, Text.optional(with.text(), MOST_TEXT, "text"));
    arrived(request, clock.instant());
  }

  private void arrived(ReturnRequest request, Instant at) {
    happenings
        .parcel(request.id(), ReturnParcel.Direction.BACK)
        .ifPresent(p -> {
          p.arrived(at);
          happenings.keep(p);
        });
  }

  /**
   * The one correction of a waybill that somebody who works here may make.
   *
   * @throws Refusal {@code return.waybill-once}, {@code return.waybill-none}
   */
  public void correct(Caller by, ReturnRequest request, Decision with) {
    var parcel =
        happenings
            .parcel(request.id(), ReturnParcel.Direction.BACK)
            .filter(p -> p.waybill() != null)
            .orElseThrow(() -> new Refusal("return.waybill-none"));
    if (parcel.wasCorrected()) throw new Refusal("return.waybill-once");
    var waybill = waybill(with);
    var note = parcel.waybill() + " → " + waybill;
    parcel.corrected(carrier(with, waybill), waybill);
    happenings.keep(parcel);
    returns.addStep(
        ReturnStep.noted(request, "R16", ReturnVerb.HAND_OVER, note, by.actor(), clock.instant()));
  }

  /** What a carrier says about a parcel. */
  public enum Scan {
    PICKED_UP,
    DELIVERED
  }

  /**
   * A carrier reports a parcel. The same again changes nothing.
   *
   * @throws NoSuch {@code waybill}
   */
  public ReturnRequest scanned(String waybill, Scan scan, Instant at) {
    var plain = Carrier.plain(waybill);
    var parcel =
        happenings.under(plain).stream()
            .findFirst()
            .orElseThrow(() -> new NoSuch("waybill", plain));
    var request = returns.locked(parcel.returnId()).orElseThrow();
    var actor = Actor.system("SCAN/" + plain);
    if (parcel.scanned(at)) happenings.keep(parcel);
    var back = parcel.direction() == ReturnParcel.Direction.BACK;
    if (back && request.allowed(Party.SYSTEM).contains(ReturnVerb.HAND_OVER))
      passage.go(actor, Party.SYSTEM, request, ReturnVerb.HAND_OVER, null, plain);
    if (back && scan == Scan.PICKED_UP) fast.consider(request);
    if (back && scan == Scan.DELIVERED && request.state() == ReturnState.RETURN_IN_TRANSIT) {
      passage.go(actor, Party.SYSTEM, request, ReturnVerb.RECEIVE, null, null);
      arrived(request, at);
    }
    if (!back && scan == Scan.DELIVERED) {
      parcel.arrived(at);
      happenings.keep(parcel);
    }
    return request;
  }

  /** A booked pick-up is not closed under the customer: its time goes on a day after the slot. */
  public void waitForPickup(ReturnRequest request, Instant now) {
    var end =
        happenings
            .parcel(request.id(), ReturnParcel.Direction.BACK)
            .map(ReturnParcel::view)
            .map(ParcelView::pickupTo)
            .filter(to -> to.isAfter(now))
            .orElse(now);
    timers.move(request, ReturnTimer.T5, end.plus(Duration.ofDays(1)));
    passage.keep(request);
  }
}

package org.lanedesk.returns;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.lanedesk.member.Benefit;

/**
 * How far a return has come.
 *
 * @param turn who acts next; null when nothing follows
 * @param dueAt by when, after that something happens by itself; null when nothing runs
 * @param approved what goes back; what is asked for until it is decided
 * @param refunded what went back already
 * @param offerFirst it is rejected only after an offer was not accepted, and none was
 * @param proposed the first of two people has agreed
 * @param signals why a person should look twice; empty for customers
 * @param slots when somebody can come to the door; empty when that cannot be asked for now
 * @param serials the numbers of the sold pieces; empty for customers and when the shop does not
 *     know
 * @param favours what the level adds to it; empty once it is over
 */
public record Progress(
    Turn turn,
    Instant dueAt,
    Money approved,
    Money refunded,
    int attempts,
    boolean goodsHere,
    boolean advanced,
    boolean evidenceOpen,
    boolean offerFirst,
    boolean proposed,
    List<OfferView> offers,
    List<ParcelView> parcels,
    List<InspectionView> inspections,
    List<PickupSlots.Slot> slots,
    List<SignalRow> signals,
    List<String> serials,
    List<Benefit> favours)
    implements Serializable {

  public Progress {
    offers = List.copyOf(offers);
    parcels = List.copyOf(parcels);
    inspections = List.copyOf(inspections);
    slots = List.copyOf(slots);
    signals = List.copyOf(signals);
    serials = List.copyOf(serials);
    favours = List.copyOf(favours);
  }

  /** The offer that waits for an answer; null when none does. */
  public OfferView offer() {
    return offers.stream().filter(OfferView::open).findFirst().orElse(null);
  }
}

package org.lanedesk.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Goods on their way back or out. A waybill that was cleared keeps its row. */
@Entity
@Table(name = "return_parcel")
public class ReturnParcel {

  /** Which way it goes. */
  public enum Direction {
    BACK,
    OUT
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long returnId;

  @Enumerated(EnumType.STRING)
  private Direction direction;

  @Enumerated(EnumType.STRING)
  private Carrier carrier;

  private String waybill;
  private Instant pickupFrom;
  private Instant pickupTo;
  private String pickupRef;
  private Instant madeAt;
  private Instant scannedAt;
  private Instant arrivedAt;
  private Instant endedAt;
  private boolean corrected;

  protected ReturnParcel() {}

  static ReturnParcel made(Long returnId, Direction direction, Instant now) {
    var parcel = new ReturnParcel();
    parcel.returnId = returnId;
    parcel.direction = direction;
    parcel.madeAt = now;
    return parcel;
  }

  void pickedUp(PickupSlots.Slot slot, String ref) {
    pickupFrom = slot.from();
    pickupTo = slot.to();
    pickupRef = ref;
  }

  void handedOver(Carrier by, String number) {
    carrier = by;
    waybill = number;
  }

  /** The one correction that an agent may make. */
  void corrected(Carrier by, String number) {
    handedOver(by, number);
    corrected = true;
  }

  /** The carrier has it; only the first time counts. */
  boolean scanned(Instant at) {
    if (scannedAt != null) return false;
    scannedAt = at;
    return true;
  }

  void arrived(Instant at) {
    arrivedAt = at;
  }

  void ended(Instant at) {
    endedAt = at;
  }

  Long returnId() {
    return returnId;
  }

  Direction direction() {
    return direction;
  }

  String waybill() {
    return waybill;
  }

  Instant scannedAt() {
    return scannedAt;
  }

  boolean wasCorrected() {
    return corrected;
  }

  ParcelView view() {
    return new ParcelView(
        direction, carrier, waybill, pickupFrom, pickupTo, scannedAt, arrivedAt, endedAt);
  }
}

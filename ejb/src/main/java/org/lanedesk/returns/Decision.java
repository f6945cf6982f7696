package org.lanedesk.returns;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.lanedesk.ticket.UploadRef;

/**
 * What goes with a verb; each verb reads what it needs and says what is missing.
 *
 * @param seenVersion the version the caller looked at; null takes whatever is current
 * @param text what the other side is told
 * @param reason why it is refused
 * @param way what is offered or decided
 * @param amountMinor how much money is offered or decided; null: all that is asked for
 * @param parcel how goods travel
 * @param files photos that were uploaded before
 * @param serial what the inspected piece says of itself
 * @param wish what is asked for instead
 */
public record Decision(
    Integer seenVersion,
    String text,
    RejectReason reason,
    Way way,
    Long amountMinor,
    Parcel parcel,
    List<UploadRef> files,
    String serial,
    OpenReturn wish)
    implements Serializable {

  /**
   * How goods travel.
   *
   * @param carrier null: told by the form of the waybill
   * @param surface by surface mail, which takes longer
   * @param pickup the beginning of the slot; null when nobody picks up
   */
  public record Parcel(Carrier carrier, String waybill, boolean surface, Instant pickup)
      implements Serializable {}

  public Decision {
    files = files == null ? List.of() : List.copyOf(files);
  }

  public Decision(Integer seenVersion, String text, RejectReason reason) {
    this(seenVersion, text, reason, null, null, null, null, null, null);
  }

  public static Decision none() {
    return new Decision(null, null, null);
  }

  /** Only words. */
  public static Decision saying(Integer seenVersion, String text) {
    return new Decision(seenVersion, text, null);
  }

  public Decision way(Way where, Long minor) {
    return new Decision(seenVersion, text, reason, where, minor, parcel, files, serial, wish);
  }

  public Decision parcel(Parcel how) {
    return new Decision(seenVersion, text, reason, way, amountMinor, how, files, serial, wish);
  }

  public Decision files(List<UploadRef> some) {
    return new Decision(seenVersion, text, reason, way, amountMinor, parcel, some, serial, wish);
  }

  public Decision serial(String seen) {
    return new Decision(seenVersion, text, reason, way, amountMinor, parcel, files, seen, wish);
  }

  public Decision wish(OpenReturn instead) {
    return new Decision(
        seenVersion, text, reason, way, amountMinor, parcel, files, serial, instead);
  }
}

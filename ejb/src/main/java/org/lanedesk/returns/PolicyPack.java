package org.lanedesk.returns;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * The rules of one market at one version. A request keeps the pack it was judged by.
 *
 * <p>The service level is not among the facts: what the law gives, it gives to everybody.
 *
 * @param noReasonDays days in which goods come back without a reason
 * @param faultDays days in which faulty goods come back for the money
 * @param attempts how often a line may be asked for
 * @param decideHours the longest a decision may take, whatever was promised
 * @param handOverDays days in which agreed goods must be handed to a carrier
 */
public record PolicyPack(
    Long id,
    String code,
    int version,
    Counting counting,
    int noReasonDays,
    int faultDays,
    int attempts,
    int decideHours,
    int handOverDays) {

  /** The Chinese pack as delivered; the database holds the row that is used. */
  static final PolicyPack CN = new PolicyPack(1L, "CN", 1, Counting.NEXT_DAY, 7, 15, 5, 48, 7);

  /**
   * Judges a wish. The checks run from what concerns the goods for ever to what the customer can
   * still mend, so that nobody is asked for photos of something that cannot come back.
   */
  public Finding judge(LineFacts line, Wish wish, Instant at) {
    if (!line.paid()) return refused(EligibilityCode.NOT_PAID, null);
    var until = line.receivedAt() == null ? null : until(line, wish.reason());
    if (wish.type() == ReturnType.REFUND_ONLY) {
      if (line.shipped()) return refused(EligibilityCode.SHIPPED_USE_RETURN, until);
      var right =
          new Finding(EligibilityCode.OK, words(EligibilityCode.OK, wish.reason(), null), null);
      return counted(line, wish, right);
    }
    if (!line.shipped()) return refused(EligibilityCode.NOT_SHIPPED_USE_REFUND, null);
    if (line.receivedAt() == null) return refused(EligibilityCode.NOT_RECEIVED_YET, null);
    if (line.fresh() && wish.reason().fault())
      return refused(EligibilityCode.FRESH_USE_CLAIM, null);
    if (!wish.reason().fault()) {
      if (line.fresh() || line.excluded()) return refused(EligibilityCode.EXCLUDED_STATUTORY, null);
      if (line.excludedIfConfirmed() && line.confirmed())
        return refused(EligibilityCode.EXCLUDED_CONFIRMED, null);
    }
    return counted(line, wish, timely(line, wish, until, at));
  }

  private Finding timely(LineFacts line, Wish wish, Instant until, Instant at) {
    var code =
        !at.isBefore(until)
            ? EligibilityCode.OUT_OF_WINDOW
            : !wish.reason().fault() && line.excludedIfConfirmed()
                ? EligibilityCode.NOT_CONFIRMED_SO_ALLOWED
                : EligibilityCode.OK;
    return new Finding(code, words(code, wish.reason(), until), until);
  }

  /**
   * A right in words, or the window that has closed.
   *
   * @param until null when no window runs: nothing was shipped
   */
  RuleText words(EligibilityCode code, ReturnReason reason, Instant until) {
    if (until == null) return said("OK_REFUND");
    var faulty = reason.fault() && code != EligibilityCode.NOT_CONFIRMED_SO_ALLOWED;
    return said(
        code + (faulty ? "_FAULT" : ""),
        reason.fault() ? faultDays : noReasonDays,
        until.minusSeconds(1));
  }

  /** Pieces, attempts and photos: asked only when the right itself is there. */
  private Finding counted(LineFacts line, Wish wish, Finding right) {
    if (!right.allowed()) return right;
    if (wish.quantity() < 1 || wish.quantity() > line.bought())
      return refused(EligibilityCode.QTY_EXCEEDED, right.until(), line.bought(), line.left());
    if (wish.quantity() > line.left()) {
      if (line.left() > 0)
        return refused(EligibilityCode.QTY_EXCEEDED, right.until(), line.bought(), line.left());
      return refused(
          line.open() > 0 ? EligibilityCode.ALREADY_OPEN : EligibilityCode.ALREADY_DONE,
          right.until());
    }
    if (line.attempts() >= attempts)
      return refused(EligibilityCode.ATTEMPTS_EXCEEDED, right.until(), attempts);
    var photos = wish.type() == ReturnType.RETURN ? wish.reason().photos() : 0;
    if (wish.photos() < photos) {
      var what = wish.reason() == ReturnReason.MISSING ? "_MISSING" : "";
      return new Finding(
          EligibilityCode.EVIDENCE_REQUIRED,
          said("EVIDENCE_REQUIRED" + what, photos),
          right.until());
    }
    return right;
  }

  /** The first instant at which the reason comes too late for goods received at that time. */
  public Instant until(LineFacts line, ReturnReason reason) {
    return counting.end(line.receivedAt(), reason.fault() ? faultDays : noReasonDays, line.zone());
  }

  /** By when agreed goods must be on their way. */
  Instant handOverBy(Instant decided) {
    return decided.plus(Duration.ofDays(handOverDays));
  }

  private Finding refused(EligibilityCode code, Instant until, Serializable... args) {
    return new Finding(code, said(code.name(), args), until);
  }

  private static RuleText said(String key, Serializable... args) {
    return RuleText.of("rule." + key, args);
  }
}

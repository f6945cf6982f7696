package org.lanedesk.returns;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;

/**
 * The rules of one market at one version. A request keeps the pack it was judged by.
 *
 * <p>The service level is not among the facts: what the law gives, it gives to everybody.
 *
 * @param attempts how often a line may be asked for
 * @param terms how long everything may take
 * @param negotiateFirst reasons whose requests are rejected only after an offer was not accepted
 * @param roundUpFull spoiled shares from 80 % on are paid whole
 * @param withdrawal a return without a reason is a notice and needs nobody's consent
 */
public record PolicyPack(
    Long id,
    String code,
    int version,
    Counting counting,
    Windows windows,
    int attempts,
    Map<TermKind, Term> terms,
    Set<ReturnReason> negotiateFirst,
    boolean roundUpFull,
    boolean withdrawal) {

  /** Sentences that name a law, which is another one in each market. */
  private static final Set<String> OF_THE_MARKET =
      Set.of(
          "OK",
          "OK_FAULT",
          "NOT_CONFIRMED_SO_ALLOWED",
          "OUT_OF_WINDOW",
          "OUT_OF_WINDOW_FAULT",
          "EXCLUDED_STATUTORY",
          "EXCLUDED_CONFIRMED");

  /** The Chinese pack as delivered; the database holds the row that is used. */
  static final PolicyPack CN =
      new PolicyPack(
          1L,
          "CN",
          1,
          Counting.NEXT_DAY,
          new Windows(7, 15, 15, 365, 15, 48),
          5,
          Map.ofEntries(
              Map.entry(TermKind.T1_UNSHIPPED, Term.hours(48)),
              Map.entry(TermKind.T1, Term.days(5)),
              Map.entry(TermKind.T2, Term.hours(48)),
              Map.entry(TermKind.T3, Term.hours(48)),
              Map.entry(TermKind.T4, Term.days(7)),
              Map.entry(TermKind.T5, Term.days(7)),
              Map.entry(TermKind.T6, Term.days(10)),
              Map.entry(TermKind.T6_SURFACE, Term.days(30)),
              Map.entry(TermKind.T7, Term.hours(48)),
              Map.entry(TermKind.T8, Term.hours(48)),
              Map.entry(TermKind.T8_REPAIR, Term.days(15)),
              Map.entry(TermKind.T9, Term.days(10)),
              Map.entry(TermKind.T10, Term.hours(24)),
              Map.entry(TermKind.T11, Term.days(3)),
              Map.entry(TermKind.T12, Term.workingDays(5))),
          Set.of(ReturnReason.QUALITY, ReturnReason.NOT_AS_DESCRIBED),
          false,
          false);

  public PolicyPack {
    terms = Map.copyOf(terms);
    negotiateFirst = Set.copyOf(negotiateFirst);
  }

  /**
   * The market whose rules hold for an order: Europe and the United States by the zone it was
   * delivered in, everywhere else China.
   */
  public static String market(String zone, String currency) {
    if (zone.startsWith("Europe/")) return "EU";
    var american = zone.startsWith("America/") || zone.startsWith("US/");
    return american && currency.equals("USD") ? "US" : "CN";
  }

  /**
   * Judges a wish. The checks run from what concerns the goods for ever to what the customer can
   * still mend, so that nobody is asked for photos of something that cannot come back.
   */
  public Finding judge(LineFacts line, Wish wish, Instant at) {
    if (!line.paid()) return refused(EligibilityCode.NOT_PAID, null);
    return switch (wish.type()) {
      case REFUND_ONLY -> refund(line, wish, at);
      case RETURN, WITHDRAWAL -> back(line, wish, at);
      case FRESH_CLAIM -> fresh(line, wish, at);
      case PRICE_PROTECTION -> price(line, wish, at);
      case EXCHANGE, REPAIR, RESHIP -> goods(line, wish, at);
    };
  }

  private Finding refund(LineFacts line, Wish wish, Instant at) {
    if (line.shipped() && !wish.reason().unreceived())
      return refused(
          EligibilityCode.SHIPPED_USE_RETURN,
          line.receivedAt() == null ? null : until(line, wish.reason()));
    if (line.shipped() && wish.reason().unreceived() && wish.reason() != ReturnReason.MISSING)
      return counted(line, wish, right("OK_NOT_RECEIVED", null));
    if (line.shipped()) {
      if (line.receivedAt() == null) return refused(EligibilityCode.NOT_RECEIVED_YET, null);
      return counted(line, wish, within("FAULT", windows.faultDays(), line, at));
    }
    return counted(line, wish, right("OK_REFUND", null));
  }

  private Finding back(LineFacts line, Wish wish, Instant at) {
    if (wish.type() == ReturnType.WITHDRAWAL && !withdrawal)
      return refused(EligibilityCode.NOT_IN_THIS_MARKET, null);
    if (!line.shipped()) return refused(EligibilityCode.NOT_SHIPPED_USE_REFUND, null);
    if (line.receivedAt() == null) return refused(EligibilityCode.NOT_RECEIVED_YET, null);
    if (line.fresh() && wish.reason().fault())
      return refused(EligibilityCode.FRESH_USE_CLAIM, null);
    if (!wish.reason().fault()) {
      if (line.fresh() || line.excluded()) return refused(EligibilityCode.EXCLUDED_STATUTORY, null);
      if (line.excludedIfConfirmed() && line.confirmed())
        return refused(EligibilityCode.EXCLUDED_CONFIRMED, null);
    }
    return counted(line, wish, timely(line, wish, until(line, wish.reason()), at));
  }

  /** Spoiled fresh goods: within hours of the receipt, to the second (domain.md §2.5). */
  private Finding fresh(LineFacts line, Wish wish, Instant at) {
    if (!line.fresh()) return refused(EligibilityCode.NOT_FRESH, null);
    if (line.receivedAt() == null) return refused(EligibilityCode.NOT_RECEIVED_YET, null);
    var until = line.receivedAt().plus(Duration.ofHours(windows.freshHours()));
    var code = at.isBefore(until) ? EligibilityCode.OK : EligibilityCode.OUT_OF_WINDOW;
    var rule = said(code + "_FRESH", windows.freshHours(), until.minusSeconds(1));
    return counted(line, wish, new Finding(code, rule, until));
  }

  private Finding price(LineFacts line, Wish wish, Instant at) {
    var until = counting.end(line.paidAt(), windows.priceDays(), line.zone());
    var code = at.isBefore(until) ? EligibilityCode.OK : EligibilityCode.OUT_OF_WINDOW;
    var rule = said(code + "_PRICE", windows.priceDays(), until.minusSeconds(1));
    return counted(line, wish, new Finding(code, rule, until));
  }

  private Finding goods(LineFacts line, Wish wish, Instant at) {
    if (!line.shipped()) return refused(EligibilityCode.NOT_SHIPPED_USE_REFUND, null);
    if (line.receivedAt() == null) return refused(EligibilityCode.NOT_RECEIVED_YET, null);
    if (line.fresh() && wish.type() != ReturnType.RESHIP)
      return refused(EligibilityCode.FRESH_USE_CLAIM, null);
    if (wish.type() == ReturnType.EXCHANGE && !wish.reason().fault()) return back(line, wish, at);
    if (!wish.reason().fault()) return refused(EligibilityCode.FAULT_ONLY, null);
    return counted(
        line,
        wish,
        switch (wish.type()) {
          case REPAIR -> within("REPAIR", windows.warrantyDays(), line, at);
          case EXCHANGE -> within("EXCHANGE", windows.exchangeDays(), line, at);
          default -> within("FAULT", windows.faultDays(), line, at);
        });
  }

  private Finding within(String what, int days, LineFacts line, Instant at) {
    var until = counting.end(line.receivedAt(), days, line.zone());
    var code = at.isBefore(until) ? EligibilityCode.OK : EligibilityCode.OUT_OF_WINDOW;
    return new Finding(code, said(code + "_" + what, days, until.minusSeconds(1)), until);
  }

  /**
   * For goods that may come back without a reason and whose window by law is over.
   *
   * @param days what a level adds to that window
   */
  Finding extended(LineFacts line, Wish wish, int days, Instant at) {
    var until = counting.end(line.receivedAt(), windows.noReasonDays() + days, line.zone());
    var code = at.isBefore(until) ? EligibilityCode.EXTENDED : EligibilityCode.OUT_OF_WINDOW;
    return counted(
        line, wish, new Finding(code, words(code, wish.type(), wish.reason(), until), until));
  }

  private Finding right(String key, Instant until) {
    return new Finding(EligibilityCode.OK, said(key), until);
  }

  private Finding timely(LineFacts line, Wish wish, Instant until, Instant at) {
    var code =
        !at.isBefore(until)
            ? EligibilityCode.OUT_OF_WINDOW
            : !wish.reason().fault() && line.excludedIfConfirmed()
                ? EligibilityCode.NOT_CONFIRMED_SO_ALLOWED
                : EligibilityCode.OK;
    return new Finding(code, words(code, wish.type(), wish.reason(), until), until);
  }

  /**
   * A right in words, or the window that has closed.
   *
   * @param until null when no window runs: nothing was shipped
   */
  RuleText words(EligibilityCode code, ReturnType type, ReturnReason reason, Instant until) {
    if (until == null) return said(reason.unreceived() ? "OK_NOT_RECEIVED" : "OK_REFUND");
    var last = until.minusSeconds(1);
    return switch (type) {
      case FRESH_CLAIM -> said(code + "_FRESH", windows.freshHours(), last);
      case PRICE_PROTECTION -> said(code + "_PRICE", windows.priceDays(), last);
      case REPAIR -> said(code + "_REPAIR", windows.warrantyDays(), last);
      default -> {
        if (type == ReturnType.EXCHANGE && reason.fault())
          yield said(code + "_EXCHANGE", windows.exchangeDays(), last);
        var faulty = reason.fault() && code != EligibilityCode.NOT_CONFIRMED_SO_ALLOWED;
        yield said(
            code + (faulty ? "_FAULT" : ""),
            reason.fault() ? windows.faultDays() : windows.noReasonDays(),
            last);
      }
    };
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
    var photos = photos(wish.type(), wish.reason());
    if (wish.photos() < photos) {
      var what =
          wish.type() == ReturnType.FRESH_CLAIM
              ? "_FRESH"
              : wish.reason() == ReturnReason.MISSING ? "_MISSING" : "";
      return new Finding(
          EligibilityCode.EVIDENCE_REQUIRED,
          said("EVIDENCE_REQUIRED" + what, photos),
          right.until());
    }
    return right;
  }

  /**
   * How many photos are needed before somebody can decide: for a claim one of all that is spoiled
   * and one of the parcel's label (domain.md §2.5, §2.6).
   */
  public static int photos(ReturnType type, ReturnReason reason) {
    return switch (type) {
      case FRESH_CLAIM -> 2;
      case PRICE_PROTECTION, WITHDRAWAL -> 0;
      default -> reason.photos();
    };
  }

  /** The first instant at which the reason comes too late for goods received at that time. */
  public Instant until(LineFacts line, ReturnReason reason) {
    return counting.end(
        line.receivedAt(),
        reason.fault() ? windows.faultDays() : windows.noReasonDays(),
        line.zone());
  }

  /** By when agreed goods must be on their way. */
  Instant handOverBy(Instant decided, ZoneId zone) {
    return term(TermKind.T5).after(decided, zone);
  }

  public Term term(TermKind what) {
    return terms.get(what);
  }

  /**
   * How long a timer runs for this request.
   *
   * @param shipped whether the goods had left when it was submitted
   * @param surface whether they come back by surface mail
   */
  public Term term(ReturnTimer timer, ReturnType type, boolean shipped, boolean surface) {
    return term(
        switch (timer) {
          case T1 -> shipped ? TermKind.T1 : TermKind.T1_UNSHIPPED;
          case T6 -> surface ? TermKind.T6_SURFACE : TermKind.T6;
          case T8 -> type == ReturnType.REPAIR ? TermKind.T8_REPAIR : TermKind.T8;
          default -> TermKind.valueOf(timer.name());
        });
  }

  private Finding refused(EligibilityCode code, Instant until, Serializable... args) {
    return new Finding(code, said(code.name(), args), until);
  }

  private RuleText said(String key, Serializable... args) {
    var market = code.equals("CN") || !OF_THE_MARKET.contains(key) ? "" : code + ".";
    return RuleText.of("rule." + market + key, args);
  }
}

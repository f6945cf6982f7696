package org.lanedesk.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lanedesk.returns.EligibilityCode.*;
import static org.lanedesk.returns.ReturnReason.*;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.member.Level;

class PolicyPackTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Instant SIGNED = at("2026-03-02T10:00:00");
  private static final Instant NEXT_MORNING = at("2026-03-03T09:00:00");

  private static final PolicyPack EXACT =
      pack("CN", Counting.EXACT_168H, new Windows(7, 15, 15, 365, 15, 48), false);

  private static final PolicyPack EU =
      pack("EU", Counting.EU_DAYS, new Windows(14, 730, 730, 730, 14, 48), true);

  private static final PolicyPack US =
      pack("US", Counting.NEXT_DAY, new Windows(30, 90, 30, 90, 14, 48), false);

  private static PolicyPack pack(String code, Counting days, Windows windows, boolean withdrawal) {
    var cn = PolicyPack.CN;
    return new PolicyPack(
        2L, code, 2, days, windows, 5, cn.terms(), cn.negotiateFirst(), false, withdrawal);
  }

  @Test
  void a_withdrawal_whose_last_day_is_a_saturday_is_in_time_until_monday_midnight() {
    var berlin = ZoneId.of("Europe/Berlin");
    var delivered = ZonedDateTime.of(2026, 7, 4, 11, 0, 0, 0, berlin).toInstant();
    var line =
        new LineFacts(
            1L, 1, 0, 0, 0, false, false, false, false, true, delivered, delivered, delivered,
            berlin);
    var wish = new Wish(ReturnType.WITHDRAWAL, NO_REASON, 1, 0);
    var last = ZonedDateTime.of(2026, 7, 20, 23, 59, 59, 0, berlin).toInstant();
    assertEquals(OK, EU.judge(line, wish, last).code());
    assertEquals(OUT_OF_WINDOW, EU.judge(line, wish, last.plusSeconds(1)).code());
    assertEquals(
        NOT_IN_THIS_MARKET, PolicyPack.CN.judge(aLine().facts(), wish, NEXT_MORNING).code());
  }

  @Test
  void a_level_adds_days_only_when_those_of_the_law_are_over_and_only_without_a_fault() {
    var black = new Rights(PolicyPack.CN, 7);
    var line = aLine().facts();
    var plain = new Wish(ReturnType.RETURN, NO_REASON, 1, 0);
    assertEquals(OK, black.judge(line, plain, at("2026-03-09T23:59:59")).code());
    assertEquals(EXTENDED, black.judge(line, plain, at("2026-03-10T00:00:00")).code());
    assertEquals(EXTENDED, black.judge(line, plain, at("2026-03-16T23:59:59")).code());
    assertEquals(OUT_OF_WINDOW, black.judge(line, plain, at("2026-03-17T00:00:00")).code());
    assertEquals(
        OUT_OF_WINDOW,
        new Rights(PolicyPack.CN, 0).judge(line, plain, at("2026-03-10T00:00:00")).code());
    var faulty = new Wish(ReturnType.RETURN, QUALITY, 1, 1);
    assertEquals(OUT_OF_WINDOW, black.judge(line, faulty, at("2026-03-18T00:00:00")).code());
    var fresh = aLine().fresh().facts();
    assertEquals(EXCLUDED_STATUTORY, black.judge(fresh, plain, at("2026-03-10T00:00:00")).code());
  }

  @Test
  void a_store_in_the_united_states_takes_back_for_thirty_days() {
    assertEquals(OK, judge(US, aLine(), at("2026-04-01T23:59:59")));
    assertEquals(OUT_OF_WINDOW, judge(US, aLine(), at("2026-04-02T00:00:00")));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, EUR, EU",
    "Europe/London, GBP, EU",
    "America/New_York, USD, US",
    "America/Toronto, CAD, CN",
    "Asia/Shanghai, CNY, CN",
    "Asia/Shanghai, USD, CN"
  })
  void the_market_is_told_by_where_the_order_was_delivered(
      String zone, String currency, String market) {
    assertEquals(market, PolicyPack.market(zone, currency));
  }

  @Test
  void spoiled_fresh_goods_are_claimed_within_48_hours_to_the_second_with_two_photos() {
    var claim = new Wish(ReturnType.FRESH_CLAIM, SPOILED, 1, 2);
    assertEquals(OK, judge(aLine().fresh(), claim, at("2026-03-04T09:59:59")));
    assertEquals(OUT_OF_WINDOW, judge(aLine().fresh(), claim, at("2026-03-04T10:00:00")));
    assertEquals(NOT_FRESH, judge(aLine(), claim, NEXT_MORNING));
    assertEquals(
        EVIDENCE_REQUIRED,
        judge(aLine().fresh(), new Wish(ReturnType.FRESH_CLAIM, SPOILED, 1, 1), NEXT_MORNING));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 10, false, 30, 897",
    "4, 10, false, 50, 1495",
    "8, 10, false, 80, 2392",
    "8, 10, true, 100, 2990",
    "1, 10, false, 10, 299",
    "9, 10, false, 100, 2990",
    "10, 10, false, 100, 2990",
    "1, 1000, false, 10, 299"
  })
  void the_smallest_step_that_covers_what_is_spoiled_is_paid(
      int spoiled, int total, boolean roundUp, int step, long paid) {
    assertEquals(step, new FreshSteps(roundUp).step(spoiled, total));
    assertEquals(paid, FreshSteps.part(2990, step));
  }

  @Test
  void faulty_goods_are_exchanged_for_15_days_and_repaired_for_a_year() {
    var exchange = new Wish(ReturnType.EXCHANGE, QUALITY, 1, 1);
    var repair = new Wish(ReturnType.REPAIR, QUALITY, 1, 1);
    assertEquals(OK, judge(aLine(), exchange, at("2026-03-17T23:59:59")));
    assertEquals(OUT_OF_WINDOW, judge(aLine(), exchange, at("2026-03-18T00:00:00")));
    assertEquals(OK, judge(aLine(), repair, at("2027-03-02T23:59:59")));
    assertEquals(OUT_OF_WINDOW, judge(aLine(), repair, at("2027-03-03T00:00:00")));
    assertEquals(
        FAULT_ONLY, judge(aLine(), new Wish(ReturnType.REPAIR, NO_REASON, 1, 0), NEXT_MORNING));
  }

  @Test
  void what_never_came_is_refunded_without_a_return() {
    var never = new Wish(ReturnType.REFUND_ONLY, NOT_RECEIVED, 1, 0);
    assertEquals(OK, judge(aLine().onItsWay(), never, NEXT_MORNING));
    assertEquals(OK, judge(aLine(), never, NEXT_MORNING));
  }

  @Test
  void a_term_of_working_days_passes_over_the_weekend() {
    assertEquals(
        at("2026-03-09T10:00:00"), Term.workingDays(5).after(SIGNED, SHANGHAI), "Mon to Mon");
    assertEquals(
        at("2026-03-09T09:00:00"),
        Term.workingDays(1).after(at("2026-03-06T09:00:00"), SHANGHAI),
        "Fri to Mon");
  }

  @Test
  void seven_days_counted_from_the_next_day_end_at_midnight_to_the_second() {
    assertEquals(OK, judge(PolicyPack.CN, aLine(), at("2026-03-09T23:59:59")));
    assertEquals(OUT_OF_WINDOW, judge(PolicyPack.CN, aLine(), at("2026-03-10T00:00:00")));
  }

  @Test
  void seven_times_24_hours_end_at_the_second_of_receipt() {
    assertEquals(OK, judge(EXACT, aLine(), at("2026-03-09T09:59:59")));
    assertEquals(OUT_OF_WINDOW, judge(EXACT, aLine(), at("2026-03-09T10:00:00")));
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Shanghai, 2026-03-09T16:00:00Z",
    "America/Los_Angeles, 2026-03-09T07:00:00Z",
    "Pacific/Kiritimati, 2026-03-09T10:00:00Z"
  })
  void the_days_are_counted_in_the_zone_of_the_order(String zone, Instant end) {
    var signed = Instant.parse("2026-03-02T02:00:00Z");
    assertEquals(end, Counting.NEXT_DAY.end(signed, 7, ZoneId.of(zone)));
  }

  @Test
  void across_summer_time_the_window_still_ends_at_local_midnight() {
    var berlin = ZoneId.of("Europe/Berlin");
    var signed = ZonedDateTime.of(2026, 3, 27, 18, 30, 0, 0, berlin).toInstant();
    assertEquals(
        ZonedDateTime.of(2026, 4, 4, 0, 0, 0, 0, berlin).toInstant(),
        Counting.NEXT_DAY.end(signed, 7, berlin));
  }

  @Test
  void next_day_never_ends_before_exactly_so_many_hours() {
    for (int hour = 0; hour < 24 * 400; hour++) {
      var signed = SIGNED.plusSeconds(3600L * hour);
      var zone = ZoneId.of("America/New_York");
      assertTrue(
          !Counting.NEXT_DAY
              .end(signed, 7, zone)
              .isBefore(Counting.EXACT_168H.end(signed, 7, zone).minusSeconds(3600)),
          () -> "signed " + signed);
    }
  }

  @Test
  void what_the_law_excludes_cannot_come_back_without_a_reason_but_can_when_faulty() {
    var madeToOrder = aLine().excluded();
    assertEquals(EXCLUDED_STATUTORY, judge(PolicyPack.CN, madeToOrder, NEXT_MORNING));
    assertEquals(EXCLUDED_STATUTORY, judge(PolicyPack.CN, aLine().fresh(), NEXT_MORNING));
    assertEquals(OK, judge(madeToOrder, wish(QUALITY, 1, 1), NEXT_MORNING));
    assertEquals(FRESH_USE_CLAIM, judge(aLine().fresh(), wish(QUALITY, 1, 1), NEXT_MORNING));
  }

  @Test
  void excluded_if_confirmed_counts_only_when_it_was_confirmed() {
    assertEquals(
        NOT_CONFIRMED_SO_ALLOWED, judge(PolicyPack.CN, aLine().ifConfirmed(false), NEXT_MORNING));
    assertEquals(EXCLUDED_CONFIRMED, judge(PolicyPack.CN, aLine().ifConfirmed(true), NEXT_MORNING));
    assertEquals(
        OUT_OF_WINDOW, judge(PolicyPack.CN, aLine().ifConfirmed(false), at("2026-03-10T00:00:00")));
  }

  @Test
  void what_was_not_shipped_is_refunded_and_what_was_shipped_comes_back() {
    var refund = new Wish(ReturnType.REFUND_ONLY, NO_REASON, 1, 0);
    assertEquals(
        NOT_SHIPPED_USE_REFUND, judge(aLine().notShipped(), wish(NO_REASON, 1, 0), SIGNED));
    assertEquals(OK, judge(aLine().notShipped(), refund, SIGNED));
    assertEquals(SHIPPED_USE_RETURN, judge(aLine(), refund, SIGNED));
    assertEquals(NOT_RECEIVED_YET, judge(aLine().onItsWay(), wish(NO_REASON, 1, 0), SIGNED));
  }

  @ParameterizedTest
  @CsvSource({
    // bought, open, done, wanted, outcome
    "1, 0, 0, 1, OK",
    "3, 1, 1, 1, OK",
    "1, 0, 0, 2, QTY_EXCEEDED",
    "1, 0, 0, 0, QTY_EXCEEDED",
    "1, 0, 0, -1, QTY_EXCEEDED",
    "3, 1, 0, 3, QTY_EXCEEDED",
    "1, 1, 0, 1, ALREADY_OPEN",
    "1, 0, 1, 1, ALREADY_DONE",
    "2, 1, 1, 1, ALREADY_OPEN",
    "1, 0, 0, 2147483647, QTY_EXCEEDED"
  })
  void no_piece_comes_back_twice(int bought, int open, int done, int wanted, EligibilityCode code) {
    assertEquals(
        code, judge(aLine().pieces(bought, open, done), wish(NO_REASON, wanted, 0), NEXT_MORNING));
  }

  @Test
  void a_line_is_asked_for_five_times_at_most() {
    assertEquals(OK, judge(PolicyPack.CN, aLine().attempts(4), NEXT_MORNING));
    assertEquals(ATTEMPTS_EXCEEDED, judge(PolicyPack.CN, aLine().attempts(5), NEXT_MORNING));
  }

  @ParameterizedTest
  @EnumSource(
      value = ReturnReason.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NOT_RECEIVED", "LATE", "SPOILED", "PRICE_FELL"})
  void a_fault_needs_a_photo_and_a_change_of_mind_needs_none(ReturnReason reason) {
    assertEquals(
        reason.fault() ? EVIDENCE_REQUIRED : OK, judge(aLine(), wish(reason, 1, 0), NEXT_MORNING));
    assertEquals(OK, judge(aLine(), wish(reason, 1, 1), NEXT_MORNING));
  }

  @Test
  void faulty_goods_have_longer_than_a_change_of_mind() {
    var day12 = at("2026-03-14T12:00:00");
    assertEquals(OUT_OF_WINDOW, judge(aLine(), wish(DISLIKE, 1, 0), day12));
    assertEquals(OK, judge(aLine(), wish(QUALITY, 1, 1), day12));
    assertEquals(OUT_OF_WINDOW, judge(aLine(), wish(QUALITY, 1, 1), at("2026-03-18T00:00:00")));
  }

  @Test
  void the_level_is_no_input_of_the_law() {
    assertFalse(
        Stream.of(PolicyPack.class, LineFacts.class, Wish.class)
            .flatMap(c -> Arrays.stream(c.getRecordComponents()))
            .anyMatch(c -> c.getType() == Level.class));
  }

  @Test
  void every_outcome_is_said_in_both_languages_with_the_last_second_of_the_window() {
    var out =
        PolicyPack.CN.judge(aLine().facts(), wish(NO_REASON, 1, 0), at("2026-04-01T00:00:00"));
    assertTrue(out.rule().in(Locale.SIMPLIFIED_CHINESE, SHANGHAI).contains("2026年3月9日 23:59:59"));
    assertTrue(out.rule().in(Locale.ENGLISH, SHANGHAI).contains("9 Mar 2026, 23:59:59"));
    for (var locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE})
      for (var code : EligibilityCode.values()) {
        var text = RuleText.of("rule." + code, 1, 2).in(locale, SHANGHAI);
        assertFalse(text.isBlank() || text.contains("{"), text);
      }
  }

  private static EligibilityCode judge(PolicyPack pack, Lines line, Instant at) {
    return pack.judge(line.facts(), wish(NO_REASON, 1, 0), at).code();
  }

  private static EligibilityCode judge(Lines line, Wish wish, Instant at) {
    return PolicyPack.CN.judge(line.facts(), wish, at).code();
  }

  private static Wish wish(ReturnReason reason, int quantity, int photos) {
    return new Wish(ReturnType.RETURN, reason, quantity, photos);
  }

  private static Lines aLine() {
    return new Lines(
        new LineFacts(
            1L, 1, 0, 0, 0, false, false, false, false, true, SIGNED, SIGNED, SIGNED, SHANGHAI));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }

  /** A line of an order, told by what is special about it. */
  private record Lines(LineFacts facts) {
    Lines pieces(int bought, int open, int done) {
      return with(bought, open, done, 0, false, false, false, false, SIGNED, SIGNED);
    }

    Lines attempts(int attempts) {
      return with(1, 0, 0, attempts, false, false, false, false, SIGNED, SIGNED);
    }

    Lines fresh() {
      return with(1, 0, 0, 0, true, false, false, false, SIGNED, SIGNED);
    }

    Lines excluded() {
      return with(1, 0, 0, 0, false, true, false, false, SIGNED, SIGNED);
    }

    Lines ifConfirmed(boolean confirmed) {
      return with(1, 0, 0, 0, false, false, true, confirmed, SIGNED, SIGNED);
    }

    Lines notShipped() {
      return with(1, 0, 0, 0, false, false, false, false, null, null);
    }

    Lines onItsWay() {
      return with(1, 0, 0, 0, false, false, false, false, SIGNED, null);
    }

    private static Lines with(
        int bought,
        int open,
        int done,
        int attempts,
        boolean fresh,
        boolean excluded,
        boolean ifConfirmed,
        boolean confirmed,
        Instant shipped,
        Instant received) {
      return new Lines(
          new LineFacts(
              1L,
              bought,
              open,
              done,
              attempts,
              fresh,
              excluded,
              ifConfirmed,
              confirmed,
              true,
              SIGNED,
              shipped,
              received,
              SHANGHAI));
    }
  }
}

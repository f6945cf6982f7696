package org.lanedesk.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lanedesk.returns.Party.*;
import static org.lanedesk.returns.ReturnState.*;
import static org.lanedesk.returns.ReturnVerb.*;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lanedesk.member.Level;

class ReturnFlowTest {

  /** C customer, A agent, S supervisor, X system; every state and verb that is not here is no. */
  private static final String ALLOWED =
      """
      SUBMITTED             APPROVE ASX REJECT AS CANCEL CAS ASK_EVIDENCE AS OFFER AS MODIFY C ESCALATE C
      NEED_EVIDENCE         ADD_EVIDENCE C CANCEL CAS EXPIRE X
      NEGOTIATING           ACCEPT C DECLINE C CANCEL CAS EXPIRE X
      APPROVED_AWAIT_RETURN CANCEL CAS BOOK_PICKUP CAS HAND_OVER CASX EXPIRE X REMIND X
      PICKUP_SCHEDULED      CANCEL CAS CANCEL_PICKUP CAS HAND_OVER CASX REMIND X
      RETURN_IN_TRANSIT     CANCEL CAS RECEIVE ASX ADVANCE X EXPIRE X
      INSPECTING            CANCEL CAS INSPECT AS REJECT AS OFFER AS ESCALATE CX REMIND X
      REFUNDING             PAY X FAIL X
      REFUND_FAILED         PAY X RETRY SX
      RESHIPPING            RESHIP AS CONVERT AS REMIND X
      RESHIPPED             CONFIRM C EXPIRE X
      REJECTED              MODIFY C ESCALATE C CANCEL CAS EXPIRE X
      ARBITRATION           ADD_EVIDENCE CAS DECIDE S CANCEL CAS EXPIRE X REMIND X
      REFUNDED              SETTLE ASX CLAW_BACK AS REMIND X
      COMPLETED
      CANCELLED
      CLOSED
      """;

  private static final String LETTERS = "CASX";

  @Test
  void every_verb_in_every_state_by_every_party_is_allowed_exactly_as_the_table_says() {
    var wrong = new TreeSet<String>();
    int looked = 0;
    var rows = rows();
    for (var state : ReturnState.values())
      for (var verb : ReturnVerb.values())
        for (var party : Party.values()) {
          var letter = LETTERS.substring(party.ordinal(), party.ordinal() + 1);
          var expected = rows.get(state).getOrDefault(verb, "").contains(letter);
          var now = new Situation(state, ReturnType.RETURN, here(state), Way.MONEY, true);
          if (ReturnFlow.allowed(now, party).contains(verb) != expected)
            wrong.add(state + " " + verb + " " + party + " should be " + expected);
          looked++;
        }
    assertEquals(Set.of(), wrong);
    assertEquals(17 * ReturnVerb.values().length * 4, looked);
  }

  private static boolean here(ReturnState state) {
    return state == INSPECTING || state == RESHIPPING;
  }

  private static Map<ReturnState, Map<ReturnVerb, String>> rows() {
    var rows = new TreeMap<ReturnState, Map<ReturnVerb, String>>();
    ALLOWED
        .lines()
        .map(line -> line.strip().split("\\s+"))
        .forEach(words -> {
          var verbs = new TreeMap<ReturnVerb, String>();
          for (int i = 1; i < words.length; i += 2)
            verbs.put(ReturnVerb.valueOf(words[i]), words[i + 1]);
          rows.put(ReturnState.valueOf(words[0]), verbs);
        });
    return rows;
  }

  @Test
  void nothing_follows_the_end_but_the_settling_of_an_advance() {
    for (var state : ReturnState.values())
      for (var party : Party.values()) {
        var now = new Situation(state, ReturnType.RETURN, true, null, false);
        if (state.over())
          assertEquals(Set.of(), ReturnFlow.allowed(now, party), state + " " + party);
      }
  }

  @Test
  void agreeing_leads_where_the_type_needs_it() {
    for (var type : ReturnType.values()) {
      var expected =
          switch (type.agreed()) {
            case MONEY -> REFUNDING;
            case GOODS_BACK -> APPROVED_AWAIT_RETURN;
            default -> RESHIPPING;
          };
      assertEquals(expected, to(SUBMITTED, APPROVE, type, false, AGENT, null), type::name);
    }
  }

  @Test
  void goods_that_are_here_are_not_asked_for_again() {
    assertEquals(REFUNDING, to(SUBMITTED, APPROVE, ReturnType.RETURN, true, AGENT, null));
    assertEquals(RESHIPPING, to(SUBMITTED, APPROVE, ReturnType.EXCHANGE, true, AGENT, null));
    assertEquals(INSPECTING, to(NEGOTIATING, DECLINE, ReturnType.RETURN, true, CUSTOMER, null));
    assertEquals(SUBMITTED, to(NEGOTIATING, EXPIRE, ReturnType.RETURN, false, SYSTEM, null));
    assertFalse(
        ReturnFlow.step(
                at(ARBITRATION, ReturnType.RETURN, true), DECIDE, SUPERVISOR, Way.GOODS_BACK)
            .isPresent());
  }

  @Test
  void an_inspection_leads_to_money_or_goods_by_the_type() {
    assertEquals(REFUNDING, to(INSPECTING, INSPECT, ReturnType.RETURN, true, AGENT, null));
    assertEquals(RESHIPPING, to(INSPECTING, INSPECT, ReturnType.REPAIR, true, AGENT, null));
    assertEquals(
        RESHIPPING, to(RETURN_IN_TRANSIT, EXPIRE, ReturnType.EXCHANGE, false, SYSTEM, null));
  }

  @Test
  void a_ruling_goes_where_the_arbitrator_says() {
    var now = at(ARBITRATION, ReturnType.RETURN, false);
    assertEquals(CLOSED, ReturnFlow.step(now, DECIDE, SUPERVISOR, Way.NOTHING).orElseThrow().to());
    assertEquals(REFUNDING, ReturnFlow.step(now, DECIDE, SUPERVISOR, Way.MONEY).orElseThrow().to());
    assertEquals(
        APPROVED_AWAIT_RETURN,
        ReturnFlow.step(now, DECIDE, SUPERVISOR, Way.GOODS_BACK).orElseThrow().to());
  }

  @Test
  void no_party_has_two_steps_for_one_verb_on_one_way() {
    var seen = new HashSet<String>();
    for (var step : ReturnFlow.STEPS)
      for (var party : step.by())
        assertTrue(
            seen.add(step.from() + " " + step.verb() + " " + party + " " + step.way()),
            step::toString);
  }

  @Test
  void every_row_of_the_domain_is_there_and_every_state_can_be_reached_and_left() {
    var rows = new TreeSet<Integer>();
    ReturnFlow.STEPS.forEach(s -> rows.add(Integer.valueOf(s.row().substring(1))));
    for (int row = 1; row <= 31; row++) assertTrue(rows.contains(row), "R" + row);
    var reached = EnumSet.noneOf(ReturnState.class);
    ReturnFlow.STEPS.forEach(s -> reached.add(s.to()));
    assertEquals(EnumSet.allOf(ReturnState.class), reached);
    for (var state : ReturnState.values())
      assertEquals(
          state.over(),
          ReturnFlow.STEPS.stream().noneMatch(s -> s.from() == state && s.to() != state),
          state::name);
  }

  @Test
  void all_twelve_timers_start_somewhere_and_what_is_resumed_was_paused() {
    var started = EnumSet.noneOf(ReturnTimer.class);
    var paused = EnumSet.noneOf(ReturnTimer.class);
    var resumed = EnumSet.noneOf(ReturnTimer.class);
    for (var step : ReturnFlow.STEPS) {
      started.addAll(step.starts());
      paused.addAll(step.pauses());
      resumed.addAll(step.resumes());
    }
    assertEquals(EnumSet.allOf(ReturnTimer.class), started);
    assertEquals(paused, resumed);
  }

  @Test
  void verbs_are_found_by_their_word_in_an_address() {
    assertEquals(INSPECT, ReturnVerb.named("inspect").orElseThrow());
    assertEquals(ASK_EVIDENCE, ReturnVerb.named("ask-evidence").orElseThrow());
    assertFalse(ReturnVerb.named("teleport").isPresent());
  }

  @Test
  void a_favour_agrees_to_small_returns_without_a_reason_only() {
    var vip = vip();
    assertTrue(vip.approves(ReturnType.RETURN, ReturnReason.NO_REASON, cny(100_000)));
    assertFalse(vip.approves(ReturnType.RETURN, ReturnReason.NO_REASON, cny(100_001)));
    assertFalse(vip.approves(ReturnType.RETURN, ReturnReason.QUALITY, cny(1)));
    assertFalse(vip.approves(ReturnType.RETURN, ReturnReason.NO_REASON, new Money(1, "USD")));
    assertFalse(Favour.none(Level.L0).approves(ReturnType.RETURN, ReturnReason.NO_REASON, cny(1)));
  }

  @Test
  void the_way_back_is_paid_by_whoever_answers_for_it_and_a_level_only_helps() {
    for (var reason : ReturnReason.values()) {
      var ordinary = freight(Favour.none(Level.L0), reason);
      var black = freight(black(), reason);
      assertEquals(reason.fault() ? FreightBearer.SHOP : FreightBearer.CUSTOMER, ordinary.bearer());
      assertEquals(FreightBearer.SHOP, black.bearer());
    }
    assertEquals(2_500L, freight(vip(), ReturnReason.SIZE).upTo());
  }

  private static FreightTerms freight(Favour favour, ReturnReason reason) {
    return favour.freight(ReturnType.RETURN, reason, "CNY");
  }

  private static Favour vip() {
    return new Favour(Level.L2, "CNY", 100_000L, 2_500L, new Favour.Ahead(200_000L, 600), 5_000L);
  }

  private static Favour black() {
    return new Favour(
        Level.L3, "CNY", 300_000L, Favour.UNLIMITED, new Favour.Ahead(500_000L, 300), 10_000L);
  }

  @Test
  void money_goes_ahead_of_the_goods_within_credit_and_what_is_still_out() {
    assertTrue(vip().advances(cny(200_000), 0, 600));
    assertFalse(vip().advances(cny(200_000), 1, 600));
    assertFalse(vip().advances(cny(1), 0, 599));
    assertFalse(vip().advances(new Money(1, "USD"), 0, 900));
    assertFalse(Favour.none(Level.L0).advances(cny(1), 0, 900));
  }

  @Test
  void a_small_first_claim_is_paid_at_once() {
    assertTrue(vip().paysFresh(cny(5_000), 600, 0));
    assertFalse(vip().paysFresh(cny(5_001), 600, 0));
    assertFalse(vip().paysFresh(cny(1), 600, 1));
    assertFalse(vip().paysFresh(cny(1), 599, 0));
  }

  private static Money cny(long minor) {
    return new Money(minor, "CNY");
  }

  private static Situation at(ReturnState state, ReturnType type, boolean here) {
    return new Situation(state, type, here, null, false);
  }

  private static ReturnState to(
      ReturnState from, ReturnVerb verb, ReturnType type, boolean here, Party by, Way wanted) {
    return ReturnFlow.step(at(from, type, here), verb, by, wanted).orElseThrow().to();
  }
}

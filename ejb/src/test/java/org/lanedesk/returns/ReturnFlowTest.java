package org.lanedesk.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lanedesk.returns.ReturnFlow.Party.*;
import static org.lanedesk.returns.ReturnState.*;
import static org.lanedesk.returns.ReturnVerb.*;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lanedesk.member.Level;

class ReturnFlowTest {

  @Test
  void a_submitted_return_is_decided_by_the_shop_and_withdrawn_by_either() {
    assertEquals(Set.of(APPROVE, REJECT, CANCEL), allowed(SUBMITTED, AGENT));
    assertEquals(Set.of(CANCEL), allowed(SUBMITTED, CUSTOMER));
    assertEquals(Set.of(APPROVE), allowed(SUBMITTED, SYSTEM));
  }

  @Test
  void what_is_agreed_can_only_be_withdrawn() {
    assertEquals(Set.of(CANCEL), allowed(APPROVED_AWAIT_RETURN, AGENT));
    assertEquals(Set.of(CANCEL), allowed(APPROVED_AWAIT_RETURN, CUSTOMER));
  }

  @Test
  void nothing_follows_the_end_and_nobody_withdraws_once_the_money_moves() {
    for (var state : ReturnState.values())
      for (var party : ReturnFlow.Party.values()) {
        if (state.over() || state == REFUNDING)
          assertEquals(Set.of(), allowed(state, party), state + " " + party);
      }
    assertTrue(ReturnFlow.STEPS.stream().noneMatch(s -> s.from().over()));
  }

  @Test
  void agreeing_leads_where_the_type_needs_it() {
    assertEquals(
        APPROVED_AWAIT_RETURN,
        ReturnFlow.step(SUBMITTED, APPROVE, ReturnType.RETURN, AGENT).orElseThrow().to());
    assertEquals(
        REFUNDING,
        ReturnFlow.step(SUBMITTED, APPROVE, ReturnType.REFUND_ONLY, AGENT).orElseThrow().to());
  }

  @Test
  void no_party_has_two_steps_for_one_verb() {
    var seen = new HashSet<String>();
    for (var step : ReturnFlow.STEPS)
      for (var party : step.by())
        assertTrue(
            seen.add(step.from() + " " + step.verb() + " " + party + " " + step.only()),
            step::toString);
  }

  @Test
  void every_unfinished_state_can_be_left() {
    for (var state : ReturnState.values())
      assertEquals(
          state.over(), ReturnFlow.STEPS.stream().noneMatch(s -> s.from() == state), state::name);
  }

  @Test
  void verbs_are_found_by_their_word_in_an_address() {
    assertEquals(INSPECT, ReturnVerb.named("inspect").orElseThrow());
    assertEquals(ASK_EVIDENCE, ReturnVerb.named("ask-evidence").orElseThrow());
    assertFalse(ReturnVerb.named("teleport").isPresent());
  }

  @Test
  void a_favour_agrees_to_small_returns_without_a_reason_only() {
    var vip = new Favour(Level.L2, "CNY", 100_000L, 2_500L);
    assertTrue(vip.approves(ReturnType.RETURN, ReturnReason.NO_REASON, cny(100_000)));
    assertFalse(vip.approves(ReturnType.RETURN, ReturnReason.NO_REASON, cny(100_001)));
    assertFalse(vip.approves(ReturnType.RETURN, ReturnReason.QUALITY, cny(1)));
    assertFalse(vip.approves(ReturnType.RETURN, ReturnReason.NO_REASON, new Money(1, "USD")));
    assertFalse(
        new Favour(Level.L0, "CNY", null, null)
            .approves(ReturnType.RETURN, ReturnReason.NO_REASON, cny(1)));
  }

  @Test
  void the_way_back_is_paid_by_whoever_answers_for_it_and_a_level_only_helps() {
    for (var reason : ReturnReason.values()) {
      var ordinary = freight(new Favour(Level.L0, "CNY", null, null), reason);
      var black = freight(new Favour(Level.L3, "CNY", 300_000L, Favour.UNLIMITED), reason);
      assertEquals(reason.fault() ? FreightBearer.SHOP : FreightBearer.CUSTOMER, ordinary.bearer());
      assertEquals(FreightBearer.SHOP, black.bearer());
    }
    assertEquals(
        2_500L, freight(new Favour(Level.L2, "CNY", 100_000L, 2_500L), ReturnReason.SIZE).upTo());
  }

  private static FreightTerms freight(Favour favour, ReturnReason reason) {
    return favour.freight(ReturnType.RETURN, reason, "CNY");
  }

  private static Money cny(long minor) {
    return new Money(minor, "CNY");
  }

  private static Set<ReturnVerb> allowed(ReturnState state, ReturnFlow.Party party) {
    return ReturnFlow.allowed(state, ReturnType.RETURN, party);
  }
}

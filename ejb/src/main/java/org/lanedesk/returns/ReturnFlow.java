package org.lanedesk.returns;

import static org.lanedesk.returns.Party.AGENT;
import static org.lanedesk.returns.Party.CUSTOMER;
import static org.lanedesk.returns.Party.SUPERVISOR;
import static org.lanedesk.returns.Party.SYSTEM;
import static org.lanedesk.returns.ReturnState.*;
import static org.lanedesk.returns.ReturnTimer.*;
import static org.lanedesk.returns.ReturnVerb.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The life of a return as one table: from where, by which verb, to where, whose verb it is, what
 * must hold, which timers it starts and stops (domain.md §3.3). Everything that happens to a return
 * is a row of it; {@code docs/returns.md} is written from it.
 */
public final class ReturnFlow {

  private static final Set<Party> BUYER = EnumSet.of(CUSTOMER);
  private static final Set<Party> CLERK = EnumSet.of(AGENT, SUPERVISOR);
  private static final Set<Party> SHOP = EnumSet.of(AGENT, SUPERVISOR, SYSTEM);
  private static final Set<Party> CLOCK = EnumSet.of(SYSTEM);
  private static final Set<Party> JUDGE = EnumSet.of(SUPERVISOR);
  private static final Set<Party> FINANCE = EnumSet.of(SUPERVISOR, SYSTEM);
  private static final Set<Party> DISPUTE = EnumSet.of(CUSTOMER, SYSTEM);

  /** A customer does it himself, or an agent when he asks for it on the telephone. */
  private static final Set<Party> EITHER = EnumSet.of(CUSTOMER, AGENT, SUPERVISOR);

  private static final Set<Party> ANYBODY = EnumSet.allOf(Party.class);

  /** The states of R29 in which a customer may withdraw: open, and no money or goods sent out. */
  private static final List<ReturnState> WITHDRAWABLE =
      List.of(
          SUBMITTED,
          NEED_EVIDENCE,
          NEGOTIATING,
          APPROVED_AWAIT_RETURN,
          PICKUP_SCHEDULED,
          RETURN_IN_TRANSIT,
          INSPECTING,
          REJECTED,
          ARBITRATION);

  public static final List<Step> STEPS =
      Stream.of(decision(), negotiation(), transport(), inspection(), money(), dispute(), ends())
          .flatMap(List::stream)
          .toList();

  /** The first step of all. */
  static final Step SUBMITTING = STEPS.getFirst();

  private ReturnFlow() {}

  private static List<Step> decision() {
    return List.of(
        step("R1", null, SUBMIT, SUBMITTED, EITHER)
            .starts(T1)
            .given(Guard.ELIGIBLE)
            .then("judged, counted and kept with the pack's version; conversation opened"),
        step("R2", SUBMITTED, APPROVE, REFUNDING, SHOP)
            .on(Way.MONEY)
            .starts(T10)
            .given(Guard.AUTHORITY)
            .then("refund ordered; by SYSTEM when T1 ends or the level pays at once"),
        step("R2", SUBMITTED, PROPOSE, SUBMITTED, CLERK)
            .keeps(T1)
            .given(Guard.AUTHORITY)
            .then("the first of two has agreed to an amount above their authority"),
        step("R3", SUBMITTED, APPROVE, APPROVED_AWAIT_RETURN, SHOP)
            .on(Way.GOODS_BACK)
            .starts(T5)
            .given(Guard.AUTHORITY)
            .then(
                "return address told; by SYSTEM when T1 ends, the level agrees at once, or the"
                    + " request is a notice of withdrawal"),
        step("R4", SUBMITTED, APPROVE, RESHIPPING, SHOP).on(Way.GOODS_OUT).starts(T8),
        step("R5", SUBMITTED, ASK_EVIDENCE, NEED_EVIDENCE, CLERK)
            .starts(T2)
            .pauses(T1)
            .given(Guard.WORDS),
        step("R5", NEED_EVIDENCE, EXPIRE, SUBMITTED, CLOCK).resumes(T1).then("T1 has 12 h or more"),
        step("R6", NEED_EVIDENCE, ADD_EVIDENCE, SUBMITTED, BUYER)
            .resumes(T1)
            .given(Guard.FILES)
            .then("version + 1"),
        step("R10", SUBMITTED, REJECT, REJECTED, CLERK).starts(T4).given(Guard.NEGOTIATED),
        step("R11", REJECTED, MODIFY, SUBMITTED, BUYER)
            .starts(T1)
            .given(Guard.ATTEMPTS)
            .then("attempts + 1, version + 1"),
        step("R11", SUBMITTED, MODIFY, SUBMITTED, BUYER)
            .starts(T1)
            .given(Guard.ATTEMPTS)
            .then("attempts + 1, version + 1"),
        step("R13", REJECTED, EXPIRE, CLOSED, CLOCK));
  }

  private static List<Step> negotiation() {
    return List.of(
        step("R7", SUBMITTED, OFFER, NEGOTIATING, CLERK).starts(T3).pauses(T1).given(Guard.OFFER),
        step("R7", INSPECTING, OFFER, NEGOTIATING, CLERK).starts(T3).pauses(T7).given(Guard.OFFER),
        step("R8", NEGOTIATING, ACCEPT, REFUNDING, BUYER)
            .on(Way.MONEY)
            .starts(T10)
            .then("the offered amount is ordered"),
        step("R8", NEGOTIATING, ACCEPT, APPROVED_AWAIT_RETURN, BUYER).on(Way.GOODS_BACK).starts(T5),
        step("R8", NEGOTIATING, ACCEPT, RESHIPPING, BUYER).on(Way.GOODS_OUT).starts(T8),
        step("R8", NEGOTIATING, ACCEPT, CANCELLED, BUYER).on(Way.NOTHING),
        step("R9", NEGOTIATING, DECLINE, SUBMITTED, BUYER).on(Way.AWAY).resumes(T1),
        step("R9", NEGOTIATING, DECLINE, INSPECTING, BUYER).on(Way.HERE).resumes(T7),
        step("R9", NEGOTIATING, EXPIRE, SUBMITTED, CLOCK).on(Way.AWAY).resumes(T1),
        step("R9", NEGOTIATING, EXPIRE, INSPECTING, CLOCK).on(Way.HERE).resumes(T7));
  }

  private static List<Step> transport() {
    return List.of(
        step("R14", APPROVED_AWAIT_RETURN, BOOK_PICKUP, PICKUP_SCHEDULED, EITHER)
            .keeps(T5)
            .given(Guard.SLOT)
            .then("pick-up ordered"),
        step("R15", PICKUP_SCHEDULED, CANCEL_PICKUP, APPROVED_AWAIT_RETURN, EITHER)
            .keeps(T5)
            .then("waybill cleared"),
        step("R16", APPROVED_AWAIT_RETURN, HAND_OVER, RETURN_IN_TRANSIT, ANYBODY)
            .starts(T6)
            .given(Guard.WAYBILL),
        step("R16", PICKUP_SCHEDULED, HAND_OVER, RETURN_IN_TRANSIT, ANYBODY)
            .starts(T6)
            .given(Guard.WAYBILL),
        step("R17", APPROVED_AWAIT_RETURN, EXPIRE, CLOSED, CLOCK).then("may ask again in time"),
        step("R17", APPROVED_AWAIT_RETURN, REMIND, APPROVED_AWAIT_RETURN, CLOCK).keeps(T5),
        step("R17", PICKUP_SCHEDULED, REMIND, PICKUP_SCHEDULED, CLOCK)
            .keeps(T5)
            .then("a booked pick-up is not closed: T5 goes on a day after its slot"),
        step("R18", RETURN_IN_TRANSIT, ADVANCE, REFUNDING, CLOCK)
            .starts(T10)
            .keeps(T6)
            .given(Guard.FAST)
            .then("advance recorded; the goods are inspected afterwards"),
        step("R19", RETURN_IN_TRANSIT, RECEIVE, INSPECTING, SHOP).starts(T7),
        step("R20", RETURN_IN_TRANSIT, EXPIRE, REFUNDING, CLOCK).on(Way.MONEY).starts(T10),
        step("R20", RETURN_IN_TRANSIT, EXPIRE, RESHIPPING, CLOCK).on(Way.GOODS_OUT).starts(T8));
  }

  private static List<Step> inspection() {
    return List.of(
        step("R21", INSPECTING, INSPECT, REFUNDING, CLERK)
            .on(Way.MONEY)
            .starts(T10)
            .given(Guard.AUTHORITY),
        step("R21", INSPECTING, PROPOSE, INSPECTING, CLERK).keeps(T7).given(Guard.AUTHORITY),
        step("R22", INSPECTING, INSPECT, RESHIPPING, CLERK).on(Way.GOODS_OUT).starts(T8),
        step("R23", INSPECTING, REJECT, REJECTED, CLERK)
            .starts(T4)
            .given(Guard.PHOTOS)
            .then("goods kept for 15 d"),
        step("R23", INSPECTING, REMIND, INSPECTING, CLOCK).starts(T7),
        step("R24", RESHIPPING, RESHIP, RESHIPPED, CLERK).starts(T9).given(Guard.WAYBILL),
        step("R24", RESHIPPING, REMIND, RESHIPPING, CLOCK).starts(T8),
        step("R25", RESHIPPED, CONFIRM, COMPLETED, BUYER),
        step("R25", RESHIPPED, EXPIRE, COMPLETED, CLOCK));
  }

  private static List<Step> money() {
    return List.of(
        step("R26", RESHIPPING, CONVERT, REFUNDING, CLERK)
            .starts(T10)
            .given(Guard.AUTHORITY)
            .then("out of stock: money instead, by agreement"),
        step("R27", REFUNDING, PAY, REFUNDED, CLOCK)
            .keeps(T6)
            .given(Guard.CONFIRMED)
            .then("booked once, however often it is confirmed"),
        step("R27", REFUND_FAILED, PAY, REFUNDED, CLOCK)
            .keeps(T6)
            .given(Guard.CONFIRMED)
            .then("the confirmation came after all"),
        step("R28", REFUNDING, FAIL, REFUND_FAILED, CLOCK)
            .starts(T10)
            .keeps(T6)
            .then("tried again after 1 h, 4 h, 12 h, then a task for finance"),
        step("R28", REFUND_FAILED, RETRY, REFUNDING, FINANCE).starts(T10).keeps(T6),
        step("R18", REFUNDED, SETTLE, REFUNDED, SHOP).on(Way.ADVANCED).given(Guard.SETTLEMENT),
        step("R18", REFUNDED, CLAW_BACK, REFUNDED, CLERK)
            .on(Way.ADVANCED)
            .given(Guard.SETTLEMENT)
            .then("claim against the customer opened"),
        step("R18", REFUNDED, REMIND, REFUNDED, CLOCK)
            .on(Way.ADVANCED)
            .starts(T6)
            .then("the goods of an advance have not come"));
  }

  private static List<Step> dispute() {
    return List.of(
        step("R12", REJECTED, ESCALATE, ARBITRATION, BUYER).starts(T11),
        step("R30", SUBMITTED, ESCALATE, ARBITRATION, BUYER).starts(T11),
        step("R30", INSPECTING, ESCALATE, ARBITRATION, DISPUTE)
            .starts(T11)
            .then("by SYSTEM when T7 has run twice"),
        step("R30", ARBITRATION, ADD_EVIDENCE, ARBITRATION, EITHER).keeps(T11).given(Guard.PHASE),
        step("R30", ARBITRATION, EXPIRE, ARBITRATION, CLOCK).starts(T12).then("evidence closed"),
        step("R30", ARBITRATION, REMIND, ARBITRATION, CLOCK).starts(T12),
        step("R31", ARBITRATION, DECIDE, REFUNDING, JUDGE)
            .on(Way.MONEY)
            .starts(T10)
            .given(Guard.WORDS)
            .then("the whole or a share"),
        step("R31", ARBITRATION, DECIDE, APPROVED_AWAIT_RETURN, JUDGE)
            .on(Way.GOODS_BACK)
            .starts(T5)
            .given(Guard.WORDS),
        step("R31", ARBITRATION, DECIDE, RESHIPPING, JUDGE)
            .on(Way.GOODS_OUT)
            .starts(T8)
            .given(Guard.WORDS),
        step("R31", ARBITRATION, DECIDE, CLOSED, JUDGE).on(Way.NOTHING).given(Guard.WORDS));
  }

  private static List<Step> ends() {
    return WITHDRAWABLE.stream()
        .map(open -> step("R29", open, CANCEL, CANCELLED, EITHER).given(Guard.UNTOUCHED))
        .toList();
  }

  private static Step step(
      String row, ReturnState from, ReturnVerb verb, ReturnState to, Set<Party> by) {
    return Step.of(row, from, verb, to, by);
  }

  /** The step that this party takes with this verb, when it may. */
  public static Optional<Step> step(Situation now, ReturnVerb verb, Party party, Way wanted) {
    return STEPS.stream()
        .filter(s -> s.verb() == verb && s.by().contains(party) && now.fits(s, wanted))
        .findFirst();
  }

  /** The verbs this party may use now, in the order of the enum. */
  public static Set<ReturnVerb> allowed(Situation now, Party party) {
    return Stream.of(ReturnVerb.values())
        .filter(verb -> verb != PROPOSE && step(now, verb, party, null).isPresent())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReturnVerb.class)));
  }
}

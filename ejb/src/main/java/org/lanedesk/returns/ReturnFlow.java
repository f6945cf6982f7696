package org.lanedesk.returns;

import static org.lanedesk.returns.ReturnFlow.Party.AGENT;
import static org.lanedesk.returns.ReturnFlow.Party.CUSTOMER;
import static org.lanedesk.returns.ReturnFlow.Party.SYSTEM;
import static org.lanedesk.returns.ReturnState.*;
import static org.lanedesk.returns.ReturnVerb.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The life of a return as one table: from where, by which verb, to where, and whose verb it is.
 *
 * <p>The table holds the whole life; {@link #DRIVEN} names the verbs that {@link ReturnDesk}
 * carries out. Only those are ever offered, everything else is refused with the verbs that are
 * allowed.
 */
public final class ReturnFlow {

  /** Whose turn a verb is. */
  public enum Party {
    CUSTOMER,
    AGENT,
    SYSTEM
  }

  /**
   * One row of the table.
   *
   * @param row its number in the documentation
   */
  public record Step(
      String row,
      ReturnState from,
      ReturnVerb verb,
      ReturnState to,
      Set<Party> by,
      ReturnType only) {

    boolean fits(ReturnState state, ReturnVerb wanted, ReturnType type) {
      return from == state && verb == wanted && (only == null || only == type);
    }
  }

  /** The verbs that are carried out today. */
  public static final Set<ReturnVerb> DRIVEN = EnumSet.of(APPROVE, REJECT, CANCEL);

  private static final Set<Party> SHOP = EnumSet.of(AGENT, SYSTEM);
  private static final Set<Party> BUYER = EnumSet.of(CUSTOMER);
  private static final Set<Party> CLERK = EnumSet.of(AGENT);
  private static final Set<Party> CLOCK = EnumSet.of(SYSTEM);

  /** A customer withdraws himself, or an agent does it when he asks for it on the telephone. */
  private static final Set<Party> EITHER = EnumSet.of(CUSTOMER, AGENT);

  public static final List<Step> STEPS =
      Stream.concat(
              Stream.of(
                  step("R2", SUBMITTED, APPROVE, REFUNDING, SHOP, ReturnType.REFUND_ONLY),
                  step("R3", SUBMITTED, APPROVE, APPROVED_AWAIT_RETURN, SHOP, ReturnType.RETURN),
                  step("R5", SUBMITTED, ASK_EVIDENCE, NEED_EVIDENCE, CLERK),
                  step("R5", NEED_EVIDENCE, EXPIRE, SUBMITTED, CLOCK),
                  step("R6", NEED_EVIDENCE, ADD_EVIDENCE, SUBMITTED, BUYER),
                  step("R7", SUBMITTED, OFFER, NEGOTIATING, CLERK),
                  step("R7", INSPECTING, OFFER, NEGOTIATING, CLERK),
                  step("R8", NEGOTIATING, ACCEPT, REFUNDING, BUYER, ReturnType.REFUND_ONLY),
                  step("R8", NEGOTIATING, ACCEPT, APPROVED_AWAIT_RETURN, BUYER, ReturnType.RETURN),
                  step("R9", NEGOTIATING, DECLINE, SUBMITTED, BUYER),
                  step("R9", NEGOTIATING, EXPIRE, SUBMITTED, CLOCK),
                  step("R10", SUBMITTED, REJECT, REJECTED, CLERK),
                  step("R11", REJECTED, MODIFY, SUBMITTED, BUYER),
                  step("R12", REJECTED, ESCALATE, ARBITRATION, BUYER),
                  step("R13", REJECTED, EXPIRE, CLOSED, CLOCK),
                  step("R14", APPROVED_AWAIT_RETURN, BOOK_PICKUP, PICKUP_SCHEDULED, EITHER),
                  step("R15", PICKUP_SCHEDULED, CANCEL_PICKUP, APPROVED_AWAIT_RETURN, EITHER),
                  step("R16", APPROVED_AWAIT_RETURN, HAND_OVER, RETURN_IN_TRANSIT, EITHER),
                  step("R16", PICKUP_SCHEDULED, HAND_OVER, RETURN_IN_TRANSIT, EITHER),
                  step("R17", APPROVED_AWAIT_RETURN, EXPIRE, CLOSED, CLOCK),
                  step("R18", RETURN_IN_TRANSIT, PAY, REFUNDING, CLOCK),
                  step("R19", RETURN_IN_TRANSIT, RECEIVE, INSPECTING, SHOP),
                  step("R20", RETURN_IN_TRANSIT, EXPIRE, REFUNDING, CLOCK),
                  step("R21", INSPECTING, INSPECT, REFUNDING, CLERK),
                  step("R23", INSPECTING, REJECT, REJECTED, CLERK),
                  step("R24", RESHIPPING, RESHIP, RESHIPPED, CLERK),
                  step("R25", RESHIPPED, CONFIRM, COMPLETED, BUYER),
                  step("R25", RESHIPPED, EXPIRE, COMPLETED, CLOCK),
                  step("R26", RESHIPPING, CONVERT, REFUNDING, CLERK),
                  step("R27", REFUNDING, PAY, REFUNDED, CLOCK),
                  step("R28", REFUNDING, EXPIRE, REFUND_FAILED, CLOCK),
                  step("R28", REFUND_FAILED, RETRY, REFUNDING, SHOP),
                  step("R30", SUBMITTED, ESCALATE, ARBITRATION, BUYER),
                  step("R30", INSPECTING, ESCALATE, ARBITRATION, BUYER),
                  step("R31", ARBITRATION, DECIDE, REFUNDING, CLERK)),
              Stream.of(
                      SUBMITTED,
                      NEED_EVIDENCE,
                      NEGOTIATING,
                      APPROVED_AWAIT_RETURN,
                      PICKUP_SCHEDULED,
                      RETURN_IN_TRANSIT,
                      INSPECTING,
                      REJECTED,
                      ARBITRATION)
                  .map(open -> step("R29", open, CANCEL, CANCELLED, EITHER)))
          .toList();

  private ReturnFlow() {}

  private static Step step(
      String row, ReturnState from, ReturnVerb verb, ReturnState to, Set<Party> by) {
    return step(row, from, verb, to, by, null);
  }

  private static Step step(
      String row, ReturnState from, ReturnVerb verb, ReturnState to, Set<Party> by, ReturnType t) {
    return new Step(row, from, verb, to, by, t);
  }

  /** The step that this party takes with this verb, when it may. */
  public static Optional<Step> step(
      ReturnState state, ReturnVerb verb, ReturnType type, Party party) {
    return STEPS.stream()
        .filter(s -> DRIVEN.contains(verb) && s.fits(state, verb, type) && s.by().contains(party))
        .findFirst();
  }

  /** The verbs this party may use now, in the order of the enum. */
  public static Set<ReturnVerb> allowed(ReturnState state, ReturnType type, Party party) {
    return Stream.of(ReturnVerb.values())
        .filter(verb -> step(state, verb, type, party).isPresent())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReturnVerb.class)));
  }
}

package org.lanedesk.returns;

import java.util.ArrayList;
import java.util.List;
import org.lanedesk.sla.ClockKind;

/** What a step does to one of the promises about a return (domain.md §3.4). */
public record PromiseMove(ClockKind clock, Change change) {

  /** What becomes of the promise; nothing where none runs. */
  public enum Change {
    START,
    FULFIL,
    CANCEL,
    PAUSE,
    RESUME
  }

  /**
   * What a step means for the promises to decide, to pay and to pick up. Time in which the customer
   * is asked for something is not ours: it pauses them.
   */
  public static List<PromiseMove> of(Step step, ReturnType type) {
    var moves = new ArrayList<PromiseMove>();
    if (step.stays() && step.verb() != ReturnVerb.MODIFY) return moves;
    decision(step, moves);
    if (type.pays()) refund(step, type, moves);
    else if (step.to() == ReturnState.REFUNDING)
      moves.add(new PromiseMove(ClockKind.REFUND, Change.START));
    pickUp(step, moves);
    return List.copyOf(moves);
  }

  private static void decision(Step step, List<PromiseMove> moves) {
    var change =
        switch (step.verb()) {
          case SUBMIT -> Change.START;
          case APPROVE -> Change.FULFIL;
          case REJECT, ACCEPT -> Change.FULFIL;
          case ASK_EVIDENCE, OFFER -> Change.PAUSE;
          case ADD_EVIDENCE, DECLINE -> Change.RESUME;
          case CANCEL, ESCALATE -> Change.CANCEL;
          case EXPIRE -> step.to() == ReturnState.SUBMITTED ? Change.RESUME : null;
          case MODIFY -> Change.START;
          default -> null;
        };
    if (change == null) return;
    if (step.verb() == ReturnVerb.MODIFY)
      moves.add(new PromiseMove(ClockKind.DECISION, Change.CANCEL));
    moves.add(new PromiseMove(ClockKind.DECISION, change));
  }

  private static void refund(Step step, ReturnType type, List<PromiseMove> moves) {
    var fromTheStart = type == ReturnType.FRESH_CLAIM;
    var change =
        switch (step.to()) {
          case SUBMITTED ->
              step.from() == ReturnState.NEED_EVIDENCE || step.from() == ReturnState.NEGOTIATING
                  ? Change.RESUME
                  : fromTheStart ? Change.START : null;
          case INSPECTING -> step.from() == ReturnState.NEGOTIATING ? Change.RESUME : Change.START;
          case NEED_EVIDENCE, NEGOTIATING -> Change.PAUSE;
          case REFUNDING ->
              step.from() == ReturnState.NEGOTIATING
                  ? Change.RESUME
                  : step.from() == ReturnState.REFUND_FAILED ? null : Change.START;
          case REFUNDED -> Change.FULFIL;
          case REJECTED, CANCELLED, CLOSED, ARBITRATION -> Change.CANCEL;
          default -> null;
        };
    if (change == null) return;
    moves.add(new PromiseMove(ClockKind.REFUND, change));
    if (change == Change.RESUME && step.to() == ReturnState.REFUNDING)
      moves.add(new PromiseMove(ClockKind.REFUND, Change.START));
  }

  private static void pickUp(Step step, List<PromiseMove> moves) {
    if (step.to() == ReturnState.PICKUP_SCHEDULED)
      moves.add(new PromiseMove(ClockKind.PICKUP, Change.START));
    if (step.from() == ReturnState.PICKUP_SCHEDULED)
      moves.add(
          new PromiseMove(
              ClockKind.PICKUP,
              step.to() == ReturnState.RETURN_IN_TRANSIT ? Change.FULFIL : Change.CANCEL));
  }
}

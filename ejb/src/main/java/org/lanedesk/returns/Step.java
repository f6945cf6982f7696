package org.lanedesk.returns;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One row of the table of a return's life.
 *
 * @param row its number in the documentation
 * @param from null before the return exists
 * @param way where it leads when the verb can lead to several places; null when it cannot
 * @param starts timers that begin anew
 * @param pauses timers that stand still until they are resumed
 * @param resumes timers that go on with what was left of them
 * @param keeps timers that go on running; all others stop
 * @param guard what else must hold; null for nothing
 * @param effect what else is done, in words for the documentation
 */
public record Step(
    String row,
    ReturnState from,
    ReturnVerb verb,
    ReturnState to,
    Set<Party> by,
    Way way,
    Set<ReturnTimer> starts,
    Set<ReturnTimer> pauses,
    Set<ReturnTimer> resumes,
    Set<ReturnTimer> keeps,
    Guard guard,
    String effect) {

  static Step of(String row, ReturnState from, ReturnVerb verb, ReturnState to, Set<Party> by) {
    return new Step(
        row, from, verb, to, by, null, Set.of(), Set.of(), Set.of(), Set.of(), null, "");
  }

  Step on(Way where) {
    return new Step(row, from, verb, to, by, where, starts, pauses, resumes, keeps, guard, effect);
  }

  Step starts(ReturnTimer timer) {
    return new Step(
        row, from, verb, to, by, way, EnumSet.of(timer), pauses, resumes, keeps, guard, effect);
  }

  Step pauses(ReturnTimer timer) {
    return new Step(
        row, from, verb, to, by, way, starts, EnumSet.of(timer), resumes, keeps, guard, effect);
  }

  Step resumes(ReturnTimer timer) {
    return new Step(
        row, from, verb, to, by, way, starts, pauses, EnumSet.of(timer), keeps, guard, effect);
  }

  Step keeps(ReturnTimer... timers) {
    return new Step(
        row,
        from,
        verb,
        to,
        by,
        way,
        starts,
        pauses,
        resumes,
        EnumSet.copyOf(List.of(timers)),
        guard,
        effect);
  }

  Step given(Guard what) {
    return new Step(row, from, verb, to, by, way, starts, pauses, resumes, keeps, what, effect);
  }

  Step then(String words) {
    return new Step(row, from, verb, to, by, way, starts, pauses, resumes, keeps, guard, words);
  }

  /** Whether the state stays and only something is noted. */
  public boolean stays() {
    return from == to;
  }

  /** Whether the customer is told by letter: of everything that others do and that moves it. */
  public boolean told() {
    return switch (verb) {
      case SUBMIT, PROPOSE, SETTLE, CLAW_BACK, FAIL, RETRY -> false;
      case REMIND -> from == ReturnState.APPROVED_AWAIT_RETURN;
      default -> true;
    };
  }
}

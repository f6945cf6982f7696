package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.lanedesk.account.Caller;
import org.lanedesk.event.Actor;

/** The outcome of each timer; the history names the rule that acted. */
@Stateless
public class Silence {
  @Inject Passage passage;
  @Inject PackDesk packs;
  @Inject Verdict verdict;
  @Inject Bargain bargain;
  @Inject Transport transport;
  @Inject PayoutDesk payouts;
  @Inject Voice voice;
  @Inject Clock clock;

  /** Somebody is told that his time is nearly over. */
  public void remind(ReturnRequest request, ReturnTimer timer) {
    go(request, timer, ReturnVerb.REMIND);
  }

  /** The time is over. */
  public void ends(ReturnRequest request, TimerRow timer) {
    var kind = timer.timer();
    switch (kind) {
      case T1 -> verdict.agreeAtOnce(request, rule(request, kind));
      case T2 -> go(request, kind, ReturnVerb.EXPIRE);
      case T3 -> {
        go(request, kind, ReturnVerb.EXPIRE);
        bargain.lapsed(request);
      }
      case T4, T9 -> {
        go(request, kind, ReturnVerb.EXPIRE);
        voice.over(Caller.system(), request, rule(request, kind));
      }
      case T5 -> handOver(request, kind);
      case T6 -> arrival(request, kind);
      case T7 -> inspection(request, timer);
      case T8, T12 -> go(request, kind, ReturnVerb.REMIND);
      case T10 -> money(request, kind);
      case T11 -> {
        request.evidence(false);
        go(request, kind, ReturnVerb.EXPIRE);
      }
    }
  }

  private void handOver(ReturnRequest request, ReturnTimer kind) {
    if (request.state() == ReturnState.PICKUP_SCHEDULED) {
      go(request, kind, ReturnVerb.REMIND);
      transport.waitForPickup(request, clock.instant());
    } else {
      go(request, kind, ReturnVerb.EXPIRE);
      voice.over(Caller.system(), request, rule(request, kind));
    }
  }

  /** Goods that do not come in time are paid; those of an advance are asked after. */
  private void arrival(ReturnRequest request, ReturnTimer kind) {
    if (request.state() == ReturnState.RETURN_IN_TRANSIT)
      verdict.pay(request, go(request, kind, ReturnVerb.EXPIRE));
    else go(request, kind, ReturnVerb.REMIND);
  }

  private void inspection(ReturnRequest request, TimerRow timer) {
    if (timer.rounds() == 0) {
      go(request, timer.timer(), ReturnVerb.REMIND);
      return;
    }
    request.evidence(true);
    go(request, timer.timer(), ReturnVerb.ESCALATE);
  }

  private void money(ReturnRequest request, ReturnTimer kind) {
    if (request.state() == ReturnState.REFUNDING) payouts.silent(request);
    else payouts.retry(Actor.system(rule(request, kind)), Party.SYSTEM, request);
  }

  private Step go(ReturnRequest request, ReturnTimer timer, ReturnVerb verb) {
    var actor = Actor.system(rule(request, timer));
    return passage.go(actor, Party.SYSTEM, request, verb, null, null);
  }

  private String rule(ReturnRequest request, ReturnTimer timer) {
    return timer.rule(packs.pack(request.packId()));
  }
}

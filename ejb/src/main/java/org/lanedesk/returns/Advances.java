package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.lanedesk.account.Caller;
import org.lanedesk.event.Text;

/** Money that goes before the goods are seen, and what becomes of it when they are. */
@Stateless
public class Advances {
  private static final int MOST_TEXT = 2000;

  @Inject Payouts payouts;
  @Inject Passage passage;
  @Inject Clock clock;

  /** The goods came and are in order. */
  public void settle(Caller by, ReturnRequest request, Decision with) {
    var note = Text.optional(with.text(), MOST_TEXT, "text");
    passage.fresh(request, with.seenVersion());
    passage.go(by, request, ReturnVerb.SETTLE, null, note);
    end(request, Advance.State.SETTLED, note);
  }

  /** They did not come, or are not what was sent: the shop claims the money back. */
  public void clawBack(Caller by, ReturnRequest request, Decision with) {
    var why = Text.clean(with.text(), MOST_TEXT, "text");
    passage.fresh(request, with.seenVersion());
    passage.go(by, request, ReturnVerb.CLAW_BACK, null, why);
    end(request, Advance.State.CLAIMED, why);
    var advance = payouts.advance(request.id()).orElseThrow();
    payouts.book(
        Booking.of(
            "CLAIMED",
            request.number(),
            request,
            Booking.CLAIMS,
            Booking.REFUNDS,
            advance.money(),
            by.name(),
            clock.instant()));
  }

  private void end(ReturnRequest request, Advance.State how, String why) {
    var advance = payouts.advance(request.id()).orElseThrow();
    advance.end(how, why, clock.instant());
    payouts.keep(advance);
    request.advanced(false);
    passage.keep(request);
  }
}

package org.lanedesk.returns;

import java.time.Instant;

/**
 * What a member may send back: by law as the pack judges it, which is the same for everybody, and
 * for some days longer where the level adds to the window for returns without a reason.
 *
 * @param extraDays what the level adds; 0 for most
 */
record Rights(PolicyPack pack, int extraDays) {

  /** The law first; the level is asked only when its window is over. */
  Finding judge(LineFacts line, Wish wish, Instant at) {
    var law = pack.judge(line, wish, at);
    var back = wish.type() == ReturnType.RETURN || wish.type() == ReturnType.WITHDRAWAL;
    var late = law.code() == EligibilityCode.OUT_OF_WINDOW && back && !wish.reason().fault();
    if (!late || extraDays == 0) return law;
    var longer = pack.extended(line, wish, extraDays, at);
    return longer.code() == EligibilityCode.OUT_OF_WINDOW ? law : longer;
  }
}

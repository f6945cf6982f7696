package org.lanedesk.returns;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.MemberErased;
import org.lanedesk.ticket.UploadDesk;

/**
 * Takes name, words and photos of a member who is forgotten out of returns; money and times stay.
 * Photos stay where the books still claim money back: they are the evidence of that claim.
 */
@Stateless
public class ReturnForgettingDesk {

  private static final int EARLY = 100;

  @Inject Forgetting rows;
  @Inject UploadDesk uploads;

  /**
   * @throws Refusal {@code erasure.open-return} while a return of theirs is under way
   */
  public void forget(@Observes @Priority(EARLY) MemberErased erased) {
    if (rows.open(erased.member()) > 0) throw new Refusal("erasure.open-return");
    uploads.keep(rows.claimed(erased.member()), "CLAIMS_ON_CUSTOMERS");
    rows.forget(erased.member());
  }
}

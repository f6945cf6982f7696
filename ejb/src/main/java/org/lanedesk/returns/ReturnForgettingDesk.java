package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.MemberErased;

/** Takes name and words of a member who is forgotten out of returns; money and times stay. */
@Stateless
public class ReturnForgettingDesk {

  @Inject Forgetting rows;

  /**
   * @throws Refusal {@code erasure.open-return} while a return of theirs is under way
   */
  public void forget(@Observes MemberErased erased) {
    if (rows.open(erased.member()) > 0) throw new Refusal("erasure.open-return");
    rows.forget(erased.member());
  }
}

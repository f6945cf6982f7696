package org.lanedesk.ticket;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.MemberErased;

/** Takes name and words of a member who is forgotten out of conversations; their times stay. */
@Stateless
public class TicketForgettingDesk {

  @Inject Forgetting rows;

  /**
   * @throws Refusal {@code erasure.open-ticket} while a question of theirs is open
   */
  public void forget(@Observes MemberErased erased) {
    if (rows.open(erased.member()) > 0) throw new Refusal("erasure.open-ticket");
    rows.forget(erased.member());
  }
}

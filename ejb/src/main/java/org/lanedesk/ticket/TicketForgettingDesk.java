package org.lanedesk.ticket;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.MemberErased;

/**
 * Takes name, words and files of a member who is forgotten out of conversations; their times stay.
 */
@Stateless
public class TicketForgettingDesk {

  /** After the rooms that know which files must stay. */
  private static final int LATE = 500;

  @Inject Forgetting rows;
  @Inject Uploads uploads;
  @Inject Shredder shredder;

  /**
   * @throws Refusal {@code erasure.open-ticket} while a question of theirs is open
   */
  public void forget(@Observes @Priority(LATE) MemberErased erased) {
    if (rows.open(erased.member()) > 0) throw new Refusal("erasure.open-ticket");
    rows.forget(erased.member());
    shredder.forget(uploads.sentBy(erased.member()));
  }
}

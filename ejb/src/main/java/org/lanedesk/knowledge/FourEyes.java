package org.lanedesk.knowledge;

import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;

/**
 * Who may let readers see what was written (domain.md §3.12): whoever wrote it, where the shop
 * allows that; otherwise a reviewer or an administrator who is somebody else.
 *
 * @param alone whether an author may publish alone
 */
public record FourEyes(boolean alone) {

  /**
   * @param author the account that wrote it last; null when nobody is known for it
   */
  public boolean mayPublish(Caller by, Long author) {
    if (by.isSystem() || alone) {
      return true;
    }
    return by.account() != null
        && !by.account().equals(author)
        && (by.is(Role.REVIEWER) || by.is(Role.ADMIN));
  }
}

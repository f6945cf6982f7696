package org.lanedesk.audit;

import jakarta.annotation.Priority;
import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;

/** Writes the log in the transaction of the deed, and reads it for administrators. */
@Stateless
public class AuditDesk {

  private static final int MOST = 200;

  @Inject AuditEntries entries;

  public void keep(@Observes @Priority(400) Deed deed) {
    entries.insert(AuditEntry.of(deed));
  }

  /**
   * Newest first.
   *
   * @param text part of the deed, its subject or who did it; null for all
   * @param before only older than this id; null for the newest
   */
  public List<AuditRow> newest(Caller by, String text, Long before, int limit) {
    by.mustBe(Role.ADMIN);
    var pattern = text == null || text.isBlank() ? "%" : "%" + text.toLowerCase(Locale.ROOT) + "%";
    var from = before == null ? Long.MAX_VALUE : before;
    return entries.newest(from, pattern, Limit.of(Math.clamp(limit, 1, MOST)));
  }
}

package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lanedesk.routing.NoticeDesk;
import org.lanedesk.routing.NoticeRow;

/** What the reader was told about promises that come close to breaking or broke. */
@Named
@RequestScoped
public class NoticesPage {
  @Inject NoticeDesk desk;
  @Inject Who who;

  private List<NoticeRow> rows;

  public List<NoticeRow> getRows() {
    if (rows == null) {
      rows = desk.mine(who.caller());
    }
    return rows;
  }

  /** Marks all of them as seen. */
  public void seen() {
    desk.seen(who.caller());
    rows = null;
  }
}

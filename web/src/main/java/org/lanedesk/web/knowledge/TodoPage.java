package org.lanedesk.web.knowledge;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lanedesk.knowledge.DeadLink;
import org.lanedesk.knowledge.WorkDesk;
import org.lanedesk.knowledge.WorkRow;
import org.lanedesk.web.Who;

/** What waits for editors: reviews, dates, translations, links that lead nowhere. */
@Named("todoPage")
@RequestScoped
public class TodoPage {
  @EJB WorkDesk work;
  @Inject SectionNames names;
  @Inject Who who;

  private List<WorkRow> toReview;
  private List<WorkRow> overdue;
  private List<WorkRow> untranslated;
  private List<DeadLink> deadLinks;

  public List<WorkRow> getToReview() {
    if (toReview == null) {
      toReview = work.toReview(who.caller());
    }
    return toReview;
  }

  public List<WorkRow> getOverdue() {
    if (overdue == null) {
      overdue = work.overdue(who.caller());
    }
    return overdue;
  }

  public List<WorkRow> getUntranslated() {
    if (untranslated == null) {
      untranslated = work.untranslated(who.caller());
    }
    return untranslated;
  }

  public List<DeadLink> getDeadLinks() {
    if (deadLinks == null) {
      deadLinks = work.deadLinks(who.caller());
    }
    return deadLinks;
  }

  public String name(String section) {
    return names.of(section);
  }

  /** The reader's own account. */
  public Long getMe() {
    return who.caller().account();
  }
}

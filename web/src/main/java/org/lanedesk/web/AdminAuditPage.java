package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;
import org.lanedesk.audit.AuditDesk;
import org.lanedesk.audit.AuditRow;

/** The audit log, newest first. */
@Named
@RequestScoped
public class AdminAuditPage {

  private static final int PAGE = 100;

  @Inject AuditDesk desk;
  @Inject Who who;

  private String text;
  private Long before;
  private List<AuditRow> rows;

  public List<AuditRow> getRows() {
    if (rows == null) rows = desk.newest(who.caller(), text, before, PAGE);
    return rows;
  }

  /** The deed in words; a deed without words is shown by its code. */
  public String deed(AuditRow row) {
    var language = Sentence.language(who.getLocale());
    var words = ResourceBundle.getBundle("org.lanedesk.web.admin", language);
    var key = "deed." + row.deed();
    return words.containsKey(key) ? words.getString(key) : row.deed();
  }

  public boolean isMore() {
    return getRows().size() == PAGE;
  }

  public Long getLast() {
    return getRows().getLast().id();
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public Long getBefore() {
    return before;
  }

  public void setBefore(Long before) {
    this.before = before;
  }
}

package org.lanedesk.web.console;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.sla.BreachDesk;
import org.lanedesk.sla.BrokenRow;
import org.lanedesk.sla.ExplainDesk;
import org.lanedesk.sla.Explanation;
import org.lanedesk.sla.ReasonRow;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** Why the open ticket's promises are due when they are, and, once, why one was broken. */
@Named("duePane")
@ViewScoped
public class DuePane implements Serializable {
  @EJB ExplainDesk explain;
  @EJB BreachDesk breaches;
  @Inject TalkPane talk;
  @Inject Who who;
  @Inject Say say;

  private String reason;
  private String note;

  public List<Explanation> getExplanations() {
    return talk.getTicket() == null ? List.of() : explain.ofTicket(who.caller(), talk.getTicket());
  }

  /** Broken promises for which no reason was given yet. */
  public List<BrokenRow> getUnexplained() {
    return talk.getTicket() == null
        ? List.of()
        : breaches.ofTicket(who.caller(), talk.getTicket()).stream()
            .filter(row -> row.reason() == null)
            .toList();
  }

  public List<ReasonRow> getReasons() {
    return breaches.reasons(who.caller()).stream().filter(ReasonRow::active).toList();
  }

  public void give(Long promise) {
    try {
      breaches.give(who.caller(), promise, reason, note);
      note = null;
      say.done("supervisor", "reason.given");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}

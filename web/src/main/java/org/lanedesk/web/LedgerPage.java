package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.lanedesk.outbox.BadLine;
import org.lanedesk.outbox.JobState;
import org.lanedesk.outbox.JobView;
import org.lanedesk.sla.VerificationDesk;

/** The ledger read again on demand, and how far that is; the form remembers which job it is. */
@Named
@RequestScoped
public class LedgerPage {
  @Inject VerificationDesk verifications;
  @Inject Who who;
  @Inject Say say;

  private Long job;
  private JobView view;

  /** Begins to read. */
  public void verify() {
    view = verifications.begin(who.caller());
    job = view.id();
  }

  /** Looks how far it is. */
  public void look() {
    view = null;
  }

  public JobView getView() {
    if (view == null && job != null) {
      view = verifications.job(who.caller(), job);
    }
    return view;
  }

  public boolean isRunning() {
    return getView() != null && !view.finished();
  }

  public boolean isBrokenOff() {
    return getView() != null && view.state() == JobState.FAILED;
  }

  public boolean isRight() {
    return getView() != null && view.state() == JobState.COMPLETED && view.badLines().isEmpty();
  }

  /** Where the first wrong row is and what is wrong with it; null when there is none. */
  public String getWrong() {
    if (getView() == null || view.badLines().isEmpty()) {
      return null;
    }
    BadLine wrong = view.badLines().getFirst();
    var fault = say.word("supervisor", "fault." + wrong.args().get(2).toUpperCase(Locale.ROOT));
    return "%s · %s · %s %d: %s"
        .formatted(
            wrong.args().get(0),
            wrong.args().get(1),
            say.word("supervisor", "ledger.row"),
            wrong.line(),
            fault);
  }

  /** From 0 to 100. */
  public int getPercent() {
    Long total = view.total();
    return total == null || total == 0 ? 0 : (int) Math.min(100, 100 * view.progress() / total);
  }

  public Long getJob() {
    return job;
  }

  public void setJob(Long job) {
    this.job = job;
  }
}

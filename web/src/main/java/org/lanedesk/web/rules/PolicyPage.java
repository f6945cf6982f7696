package org.lanedesk.web.rules;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.Level;
import org.lanedesk.sla.CalendarDesk;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.sla.Escalation;
import org.lanedesk.sla.PolicyDesk;
import org.lanedesk.sla.PolicyEffect;
import org.lanedesk.sla.PolicyStatus;
import org.lanedesk.sla.PolicyVersion;
import org.lanedesk.sla.SlaCalendar;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** One policy: what it asks and promises, what a change would mean, and all its versions. */
@Named
@ViewScoped
public class PolicyPage implements Serializable {
  @Inject PolicyDesk desk;
  @Inject CalendarDesk calendarDesk;
  @Inject Say say;
  @Inject Who who;

  private String code;
  private ClockKind clock;
  private PolicyForm form;
  private List<PolicyVersion> versions = List.of();
  private List<SlaCalendar> calendars;
  private PolicyEffect effect;

  /** Reads the policy of the address; without one the form is empty. */
  public void open() {
    if (form != null) {
      return;
    }
    calendars = calendarDesk.usable(who.caller());
    if (code == null || code.isBlank()) {
      form = new PolicyForm();
      form.setClock(clock == null ? ClockKind.FIRST_REPLY : clock);
      form.setPosition(500);
    } else {
      read();
    }
  }

  private void read() {
    versions = desk.versions(who.caller(), code);
    var shown =
        versions.stream()
            .filter(version -> version.status() == PolicyStatus.IN_FORCE)
            .findFirst()
            .orElse(versions.getFirst());
    form = PolicyForm.of(shown.policy(), versions.getFirst().policy().version());
  }

  public void preview() {
    effect = null;
    try {
      effect = desk.preview(who.caller(), form.wish(who.getZone(), false));
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public void save() {
    change(false, "policy.saved");
  }

  public void withdraw() {
    change(true, "policy.withdrawn");
  }

  private void change(boolean withdraw, String done) {
    effect = null;
    try {
      var made = desk.save(who.caller(), form.wish(who.getZone(), withdraw));
      code = made.policy().code();
      say.done("supervisor", done, code, Integer.toString(made.policy().version()));
      read();
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public PolicyForm getForm() {
    return form;
  }

  public PolicyEffect getEffect() {
    return effect;
  }

  public List<PolicyVersion> getVersions() {
    return versions;
  }

  public List<SlaCalendar> getCalendars() {
    return calendars;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public ClockKind getClock() {
    return clock;
  }

  public void setClock(ClockKind clock) {
    this.clock = clock;
  }

  public ClockKind[] getClocks() {
    return ClockKind.values();
  }

  public Family[] getFamilies() {
    return Family.values();
  }

  public Channel[] getChannels() {
    return Channel.values();
  }

  public Level[] getLevels() {
    return Level.values();
  }

  public PolicyForm.Unit[] getUnits() {
    return PolicyForm.Unit.values();
  }

  public Escalation.Step[] getSteps() {
    return Escalation.Step.values();
  }

  /** What a return is called in policies. */
  public List<String> getReturnTypes() {
    return List.of("UNSHIPPED_REFUND", "NO_REASON", "FAULT", "FRESH_CLAIM", "EXCHANGE", "PRICE");
  }
}

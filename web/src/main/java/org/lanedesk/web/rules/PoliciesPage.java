package org.lanedesk.web.rules;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.sla.PolicyDesk;
import org.lanedesk.sla.PolicyRow;
import org.lanedesk.web.Who;

/** The policies that hold, of one clock at a time, in the order in which they are tried. */
@Named
@RequestScoped
public class PoliciesPage {
  @Inject PolicyDesk desk;
  @Inject Who who;

  private ClockKind clock = ClockKind.FIRST_REPLY;
  private List<PolicyRow> rows;

  public List<PolicyRow> getRows() {
    if (rows == null) {
      rows = desk.inForce(who.caller(), clock);
    }
    return rows;
  }

  public ClockKind getClock() {
    return clock;
  }

  public void setClock(ClockKind clock) {
    this.clock = clock == null ? ClockKind.FIRST_REPLY : clock;
  }

  public ClockKind[] getClocks() {
    return ClockKind.values();
  }
}

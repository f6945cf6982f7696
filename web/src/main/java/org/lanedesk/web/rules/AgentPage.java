package org.lanedesk.web.rules;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.routing.DedicatedRow;
import org.lanedesk.routing.RoutingDesk;
import org.lanedesk.routing.SeatDesk;
import org.lanedesk.routing.SeatView;
import org.lanedesk.ticket.Lane;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** The seat of one agent. */
@Named
@ViewScoped
public class AgentPage implements Serializable {
  @EJB SeatDesk desk;
  @EJB RoutingDesk routing;
  @Inject Say say;
  @Inject Who who;

  private Long id;
  private SeatView view;
  private AgentForm form;
  private String email;
  private Long backup;

  public void open() {
    if (id == null) {
      throw new NoSuch("agent", "");
    }
    view = desk.seat(who.caller(), id);
    form =
        new AgentForm(view.seat(), desk.skills(who.caller()), routing.allQueues(), who.getZone());
  }

  public void save() {
    try {
      desk.setUp(who.caller(), id, form.wish(who.getZone()));
      open();
      say.done("supervisor", "agent.saved", view.seat().name());
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public void dedicate() {
    try {
      desk.dedicate(who.caller(), id, email, backup);
      say.done("supervisor", "agent.dedicated", email);
      email = null;
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public void undedicate(Long member) {
    desk.undedicate(who.caller(), member);
  }

  public List<DedicatedRow> getCustomers() {
    return desk.customersOf(who.caller(), id);
  }

  /** Those who can stand in. */
  public List<SeatView> getOthers() {
    return desk.seats(who.caller()).stream()
        .filter(one -> !one.seat().account().equals(id))
        .toList();
  }

  public String nameOf(Long account) {
    return getOthers().stream()
        .map(SeatView::seat)
        .filter(seat -> seat.account().equals(account))
        .map(seat -> seat.name())
        .findFirst()
        .orElse("");
  }

  public Lane[] getLanes() {
    return Lane.values();
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public SeatView getView() {
    return view;
  }

  public AgentForm getForm() {
    return form;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public Long getBackup() {
    return backup;
  }

  public void setBackup(Long backup) {
    this.backup = backup;
  }
}

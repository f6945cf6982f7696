package org.lanedesk.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.GuestDesk;

/** The door by order number and e-mail: a code is mailed, the code opens that one order. */
@Named
@ViewScoped
public class TrackPage extends CodePage {

  @Inject GuestDesk desk;
  @Inject Say say;
  @Inject Who who;

  private String order;
  private String to;

  public void send() {
    try {
      desk.sendCode(order, getEmail(), who.getLocale(), address());
      codeIsOnItsWay();
      say.done("common", "track.sent", getEmail());
    } catch (Refusal no) {
      say.no(no);
    }
  }

  /** Opens the order and goes on to this address of ours. */
  public void redeem(String next) throws IOException {
    try {
      who.becomesGuest(desk.redeem(order, getEmail(), getCode(), address()));
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(Entrance.isOurs(next) ? next : "/my");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(String order) {
    this.order = order;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}

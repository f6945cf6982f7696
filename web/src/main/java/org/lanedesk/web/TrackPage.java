package org.lanedesk.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Serializable;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.GuestDesk;

/** The door by order number and e-mail: a code is mailed, the code opens that one order. */
@Named
@ViewScoped
public class TrackPage implements Serializable {

  @Inject GuestDesk desk;
  @Inject Say say;
  @Inject Who who;

  private String order;
  private String email;
  private String code;
  private String to;
  private boolean sent;

  public void send() {
    try {
      desk.sendCode(order, email, who.getLocale(), address());
      sent = true;
      say.done("common", "track.sent", email);
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public void again() {
    sent = false;
    code = null;
  }

  public void redeem() throws IOException {
    try {
      who.becomesGuest(desk.redeem(order, email, code, address()));
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(Entrance.isOurs(to) ? to : "/my");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  private static String address() {
    var web = FacesContext.getCurrentInstance().getExternalContext();
    return ((HttpServletRequest) web.getRequest()).getRemoteAddr();
  }

  public boolean isSent() {
    return sent;
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(String order) {
    this.order = order;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}

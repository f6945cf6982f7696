package org.lanedesk.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import org.lanedesk.account.PasswordDesk;
import org.lanedesk.event.Refusal;

/** A first or new password by a mailed code: first the address, then code and password. */
@Named
@ViewScoped
public class PasswordPage implements Serializable {

  @Inject PasswordDesk desk;
  @Inject Entrance entrance;
  @Inject Say say;
  @Inject Who who;

  private String email;
  private String code;
  private transient String password;
  private boolean sent;

  public void send() {
    try {
      desk.sendCode(email, who.getLocale(), address());
      sent = true;
      say.done("common", "code.sent", email);
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public void again() {
    sent = false;
    code = null;
  }

  public void set() throws IOException {
    var web = FacesContext.getCurrentInstance().getExternalContext();
    try {
      var caller = desk.setByCode(email, code, password, address());
      entrance.enter(
          caller, (HttpServletRequest) web.getRequest(), (HttpServletResponse) web.getResponse());
      say.doneNext("common", "password.set");
      web.redirect(Entrance.next(caller, null));
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

  /** Never given back to the page. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}

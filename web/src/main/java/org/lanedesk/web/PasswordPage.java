package org.lanedesk.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lanedesk.account.PasswordDesk;
import org.lanedesk.event.Refusal;

/** A first or new password by a mailed code: first the address, then code and password. */
@Named
@ViewScoped
public class PasswordPage extends CodePage {

  @Inject PasswordDesk desk;
  @Inject Entrance entrance;
  @Inject Say say;
  @Inject Who who;

  private transient String password;

  public void send() {
    try {
      desk.sendCode(getEmail(), who.getLocale(), address());
      codeIsOnItsWay();
      say.done("common", "code.sent", getEmail());
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public void set() throws IOException {
    var web = FacesContext.getCurrentInstance().getExternalContext();
    try {
      var caller = desk.setByCode(getEmail(), getCode(), password, address());
      entrance.enter(
          caller, (HttpServletRequest) web.getRequest(), (HttpServletResponse) web.getResponse());
      say.doneNext("common", "password.set");
      web.redirect(Entrance.next(caller, null));
    } catch (Refusal no) {
      say.no(no);
    }
  }

  /** Never given back to the page. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}

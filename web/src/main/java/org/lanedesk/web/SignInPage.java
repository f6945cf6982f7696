package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.lanedesk.account.Role;
import org.lanedesk.account.SignInDesk;
import org.lanedesk.event.Refusal;

/** Sign-in with e-mail and password. */
@Named
@RequestScoped
public class SignInPage {

  @Inject SignInDesk desk;
  @Inject Entrance entrance;
  @Inject Say say;
  @Inject Who who;
  @Inject Footsteps footsteps;

  private String email;
  private String password;
  private String to;

  /** Who is signed in already goes on. */
  public void open() throws IOException {
    var faces = FacesContext.getCurrentInstance();
    if (!faces.isPostback() && who.isSignedIn())
      faces.getExternalContext().redirect(Entrance.next(who.caller(), to));
  }

  public void signIn() throws IOException {
    var web = FacesContext.getCurrentInstance().getExternalContext();
    var request = (HttpServletRequest) web.getRequest();
    try {
      var caller = desk.signIn(email, password, request.getRemoteAddr());
      entrance.enter(caller, request, (HttpServletResponse) web.getResponse());
      if (caller.is(Role.CUSTOMER)) footsteps.signedIn(caller.account());
      web.redirect(Entrance.next(caller, to));
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  /** Never given back to the page. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}

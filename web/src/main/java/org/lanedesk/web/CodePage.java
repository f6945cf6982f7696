package org.lanedesk.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/** A page that mails a code first and then asks for it. What was typed before stays. */
public abstract class CodePage implements Serializable {
  private String email;
  private String code;
  private boolean sent;

  /** From now on the code is asked for. */
  void codeIsOnItsWay() {
    sent = true;
  }

  /** Back to where a code is asked for. */
  public void again() {
    sent = false;
    code = null;
  }

  /** Where the request comes from; too many from one place are refused. */
  static String address() {
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
}

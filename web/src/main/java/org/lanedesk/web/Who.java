package org.lanedesk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** The person at the other end of this request: name, roles, language and time zone. */
@Named
@RequestScoped
public class Who {
  @Inject HttpServletRequest request;
  private String locale;

  @PostConstruct
  void language() {
    locale = Language.of(request);
  }

  /** "zh-CN" or "en". */
  public String getLocale() {
    return locale;
  }

  public String getZone() {
    return "Asia/Shanghai";
  }

  public boolean isSignedIn() {
    return request.getUserPrincipal() != null;
  }

  public String getName() {
    return isSignedIn() ? request.getUserPrincipal().getName() : null;
  }

  public boolean isAgent() {
    return request.isUserInRole("AGENT");
  }

  public boolean isSupervisor() {
    return request.isUserInRole("SUPERVISOR");
  }

  public boolean isEditor() {
    return request.isUserInRole("EDITOR");
  }

  public boolean isAdmin() {
    return request.isUserInRole("ADMIN");
  }

  public boolean isCustomer() {
    return request.isUserInRole("CUSTOMER");
  }

  /** Ends the session; the next page is the help centre. */
  public String signOut() throws ServletException {
    request.logout();
    HttpSession session = request.getSession(false);
    if (session != null) session.invalidate();
    return "/index?faces-redirect=true";
  }
}

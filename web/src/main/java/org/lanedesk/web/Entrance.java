package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Refusal;

/** Brings someone who has proved who they are into the session, and says where to go next. */
@RequestScoped
public class Entrance {

  @Inject SecurityContext security;
  @Inject Who who;

  /** The session gets a new id, so that nobody who knew the old one comes in along. */
  public void enter(Caller caller, HttpServletRequest request, HttpServletResponse response) {
    request.getSession();
    var status =
        security.authenticate(
            request,
            response,
            AuthenticationParameters.withParams()
                .credential(new Proven(caller))
                .newAuthentication(true));
    if (status != AuthenticationStatus.SUCCESS) throw new Refusal("sign-in.failed");
    request.changeSessionId();
    who.changed();
  }

  /** The page that was asked for, or the one that this person works on. */
  public static String next(Caller caller, String wanted) {
    if (isOurs(wanted)) return wanted;
    if (caller.is(Role.AGENT)) return "/console";
    if (caller.is(Role.SUPERVISOR)) return "/supervisor";
    if (caller.is(Role.EDITOR) || caller.is(Role.REVIEWER)) return "/knowledge";
    if (caller.is(Role.ADMIN)) return "/admin";
    return "/my";
  }

  /** Only addresses of this site: one slash, then no other host. */
  static boolean isOurs(String address) {
    return address != null
        && address.startsWith("/")
        && !address.startsWith("//")
        && address.indexOf('\\') < 0
        && address.chars().noneMatch(Character::isISOControl);
  }
}

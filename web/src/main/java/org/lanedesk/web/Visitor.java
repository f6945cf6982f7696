package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A browser that nobody signed in with: a random mark in a cookie of ours, so that one reader votes
 * once and "that solved it" can be taken back when the same browser asks after all. It says nothing
 * about the person and is read by no other site.
 */
@RequestScoped
public class Visitor {
  private static final String COOKIE = "LANEDESK_VISITOR";
  private static final int YEAR = 365 * 24 * 3600;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject HttpServletRequest request;
  private String mark;

  /** The mark of this browser; a new one is set with the answer. */
  public String mark() {
    if (mark == null) {
      mark = kept();
    }
    return mark;
  }

  private String kept() {
    if (request.getCookies() != null) {
      for (var cookie : request.getCookies()) {
        if (cookie.getName().equals(COOKIE) && cookie.getValue().matches("[0-9a-f]{32}")) {
          return cookie.getValue();
        }
      }
    }
    var bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    var fresh = HexFormat.of().formatHex(bytes);
    var cookie = new Cookie(COOKIE, fresh);
    cookie.setHttpOnly(true);
    cookie.setPath("/");
    cookie.setMaxAge(YEAR);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    var faces = FacesContext.getCurrentInstance();
    if (faces != null
        && faces.getExternalContext().getResponse() instanceof HttpServletResponse response) {
      response.addCookie(cookie);
    }
    return fresh;
  }
}

package org.lanedesk.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** What a page tells its reader at the top, also across a redirect. */
final class Notice {
  private Notice() {}

  static void bad(String sentence) {
    say(FacesMessage.SEVERITY_ERROR, sentence);
  }

  static void ok(String sentence) {
    say(FacesMessage.SEVERITY_INFO, sentence);
  }

  private static void say(FacesMessage.Severity severity, String sentence) {
    var faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    faces.addMessage(null, new FacesMessage(severity, sentence, null));
  }
}

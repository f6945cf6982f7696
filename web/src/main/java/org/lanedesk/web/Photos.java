package org.lanedesk.web;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lanedesk.event.Refusal;
import org.lanedesk.ticket.UploadDesk;
import org.lanedesk.ticket.UploadRef;

/** Stores what a form's file field brought. */
@RequestScoped
public class Photos {
  @EJB UploadDesk uploads;
  @Inject Who who;
  @Inject HttpServletRequest request;

  /**
   * The stored files: those that came with the form, and those that came before it piece by piece
   * and of which the form names the tokens. An empty field brings none.
   *
   * @throws Refusal naming the file that cannot be taken; those before it are kept
   */
  public List<UploadRef> stored(List<Part> parts) {
    refuseEmpty();
    var stored = new ArrayList<UploadRef>();
    var tokens = request.getParameterValues("uploads");
    if (tokens != null) for (var token : tokens) stored.add(uploads.byToken(token));
    if (parts == null) {
      return stored;
    }
    for (var part : parts) {
      if (part == null || part.getSize() == 0) {
        continue;
      }
      try (var bytes = part.getInputStream()) {
        stored.add(uploads.upload(who.caller(), part.getSubmittedFileName(), bytes));
      } catch (IOException broken) {
        throw new Refusal("upload.broken", part.getSubmittedFileName());
      }
    }
    return stored;
  }

  /**
   * Faces passes over a file without bytes as if none had been chosen; but such a one has a name.
   */
  private void refuseEmpty() {
    try {
      for (var part : request.getParts()) {
        var name = part.getSubmittedFileName();
        if (name != null && !name.isBlank() && part.getSize() == 0) {
          throw new Refusal("upload.empty", name);
        }
      }
    } catch (IOException | ServletException noForm) {
      throw new IllegalStateException("the form cannot be read", noForm);
    }
  }
}

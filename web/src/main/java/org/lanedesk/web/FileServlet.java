package org.lanedesk.web;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.lanedesk.event.NoSuch;
import org.lanedesk.ticket.UploadDesk;

/**
 * The photos and papers of a conversation, {@code /files/17}, for those who may read it. Pictures
 * are shown, everything else is saved; nothing from outside is ever run as a page of ours.
 */
@WebServlet("/files/*")
public class FileServlet extends HttpServlet {
  @EJB UploadDesk uploads;
  @Inject Who who;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = request.getPathInfo();
    if (path == null || !path.matches("/\\d{1,18}")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    UploadDesk.Download file;
    try {
      file = uploads.download(who.caller(), Long.valueOf(path.substring(1)));
    } catch (NoSuch notTheirs) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    var picture = file.type().startsWith("image/");
    response.setContentType(file.type());
    response.setContentLengthLong(file.size());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.setHeader("Cache-Control", "private, max-age=86400");
    response.setHeader(
        "Content-Disposition",
        (picture ? "inline" : "attachment")
            + "; filename*=UTF-8''"
            + URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20"));
    try (var bytes = file.bytes()) {
      bytes.transferTo(response.getOutputStream());
    }
  }
}

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
import org.lanedesk.knowledge.EnclosureDesk;

/**
 * Pictures and papers of articles, {@code /article-files/3}, for those who may read the article.
 * Pictures were drawn anew when they came in; papers are saved, never run as a page of ours.
 */
@WebServlet("/article-files/*")
public class ArticleFileServlet extends HttpServlet {
  @EJB EnclosureDesk files;
  @Inject Who who;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = request.getPathInfo();
    if (path == null || !path.matches("/\\d{1,18}")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    EnclosureDesk.File file;
    try {
      file = files.file(who.caller(), Long.valueOf(path.substring(1)));
    } catch (NoSuch notTheirs) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(file.type());
    response.setContentLength(file.bytes().length);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    response.setHeader("Cache-Control", "private, max-age=86400");
    response.setHeader(
        "Content-Disposition",
        (file.type().startsWith("image/") ? "inline" : "attachment")
            + "; filename*=UTF-8''"
            + URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20"));
    response.getOutputStream().write(file.bytes());
  }
}

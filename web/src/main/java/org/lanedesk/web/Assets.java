package org.lanedesk.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Styles, scripts and pictures under a path that names the build: {@code
 * /assets/0.1.0-20261122/lanedesk/base.css}. A new build has new addresses, so browsers may keep
 * what they have for a year, and modules that import each other always come from one build.
 */
@WebServlet(urlPatterns = Assets.PATH + "*")
public class Assets extends HttpServlet {
  static final String PATH = "/assets/";
  private static final Pattern NAME =
      Pattern.compile("/[A-Za-z0-9.-]+(/lanedesk/[A-Za-z0-9-]+\\.(?:css|js|svg))");

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path = request.getPathInfo();
    Matcher name = NAME.matcher(path == null ? "" : path);
    if (!name.matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    request.getRequestDispatcher("/resources" + name.group(1)).forward(request, response);
  }
}

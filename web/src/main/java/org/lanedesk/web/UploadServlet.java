package org.lanedesk.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.ticket.PartDesk;

/**
 * Photos of a page's form on their way, piece by piece: POST begins one ({@code name}, {@code
 * size}), PUT sends the piece at an {@code offset}, GET asks how much is here. A request without
 * our own header is refused, so that no page of another site can send files in a reader's name.
 */
@WebServlet("/upload")
public class UploadServlet extends HttpServlet {
  private static final String OURS = "X-Lanedesk-Upload";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @EJB PartDesk parts;
  @Inject Who who;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getHeader(OURS) == null) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    try {
      switch (request.getMethod()) {
        case "POST" -> begin(request, response);
        case "PUT" -> take(request, response);
        case "GET" -> say(response, 200, come(parts.come(secret(request))));
        default -> response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      }
    } catch (NoSuch gone) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (Refusal no) {
      say(response, 422, Map.of("error", Sentence.of(who.getLocale(), no)));
    }
  }

  private void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var secret = parts.begin(request.getParameter("name"), number(request, "size"));
    say(response, 201, Map.of("part", secret, "offset", 0, "piece", PartDesk.PIECE));
  }

  private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var secret = secret(request);
    var offset = number(request, "offset");
    var come = parts.take(who.caller(), secret, offset, request.getInputStream());
    if (come.file() != null) parts.tidy(secret);
    say(response, come.file() == null && come.offset() <= offset ? 409 : 200, come(come));
  }

  private static Map<String, Object> come(PartDesk.Come come) {
    var json = new LinkedHashMap<String, Object>();
    json.put("offset", come.offset());
    if (come.file() != null) json.put("token", come.file().token());
    return json;
  }

  private static String secret(HttpServletRequest request) {
    var secret = request.getParameter("part");
    if (secret == null || secret.length() > 100) throw new NoSuch("upload", "");
    return secret;
  }

  private static long number(HttpServletRequest request, String name) {
    var text = request.getParameter(name);
    return text != null && text.matches("\\d{1,15}") ? Long.parseLong(text) : -1;
  }

  private static void say(HttpServletResponse response, int status, Map<String, ?> what)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(JSON.writeValueAsString(what));
  }
}

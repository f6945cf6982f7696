package org.lanedesk.web.api;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Stale;
import org.lanedesk.returns.VerbNotAllowed;
import org.lanedesk.web.Sentence;

/**
 * Turns everything that goes wrong into an answer in Zendesk's form: {@code error}, {@code
 * description} and, for a field, {@code details}. A fault of ours is logged with a number and
 * answered with that number alone.
 */
@Provider
public class Refused implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(Refused.class.getName());

  /** How the server words that a parameter is no number; it takes it for a missing page. */
  private static final Pattern PARAMETER = Pattern.compile("QueryParam\\(\"([^\"]+)\"\\)");

  @Context HttpHeaders headers;
  @Inject Asker asker;

  @Override
  public Response toResponse(Throwable fault) {
    return switch (fault) {
      case Invalid no ->
          field(
              422,
              "RecordInvalid",
              no.field().isEmpty() ? "body" : no.field(),
              say(no.key(), no.values()));
      case VerbNotAllowed no ->
          answer(409, "VerbNotAllowed", sentence(no), Map.of("allowed", no.allowed()));
      case Stale no ->
          answer(
              409,
              "Conflict",
              sentence(no),
              Map.of("version", no.version(), "changes", no.changes()));
      case NoSuch no -> answer(404, "RecordNotFound", sentence(no), Map.of());
      case NotAllowed no ->
          asker.caller().signedIn()
              ? answer(403, "Forbidden", sentence(no), Map.of())
              : unauthorized();
      case Refusal no -> answer(422, "RecordInvalid", sentence(no), base(no));
      case NotJson no -> field(400, "InvalidJson", "body", say("api.not-json", no.place()));
      case WebApplicationException no -> http(no);
      case EJBException no
          when no.getCausedByException() != null && no.getCausedByException() != no ->
          toResponse(no.getCausedByException());
      default -> ours(fault);
    };
  }

  private Response field(int status, String error, String field, String sentence) {
    return answer(
        status,
        error,
        sentence,
        Map.of("details", Map.of(field, List.of(Map.of("description", sentence)))));
  }

  private Map<String, Object> base(Refusal no) {
    return Map.of(
        "details", Map.of("base", List.of(Map.of("description", sentence(no), "error", no.key()))));
  }

  private Response http(WebApplicationException no) {
    int status = no.getResponse().getStatus();
    var parameter = PARAMETER.matcher(String.valueOf(no.getMessage()));
    if (status == 404 && parameter.find()) {
      var name = parameter.group(1);
      return field(422, "RecordInvalid", name, say("api.not-number", name));
    }
    var key =
        switch (status) {
          case 404 -> "api.no-such-path";
          case 405 -> "api.no-such-method";
          case 406, 415 -> "api.json-only";
          case 413 -> "api.too-large";
          default -> status >= 500 ? null : "api.bad-request";
        };
    if (key == null) {
      return ours(no);
    }
    return status == 413 || status == 415
        ? field(status, name(status), "body", say(key))
        : answer(status, name(status), say(key), Map.of());
  }

  private static String name(int status) {
    return switch (status) {
      case 404 -> "InvalidEndpoint";
      case 405 -> "MethodNotAllowed";
      case 413 -> "PayloadTooLarge";
      case 406, 415 -> "UnsupportedMediaType";
      default -> "BadRequest";
    };
  }

  private Response ours(Throwable fault) {
    var number = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.SEVERE, "API fault " + number, fault);
    return answer(500, "InternalError", say("api.fault", number), Map.of());
  }

  private Response unauthorized() {
    return ApiDoor.unauthorized(say("api.unauthorized"));
  }

  private Response answer(int status, String error, String description, Map<String, ?> more) {
    var body = new LinkedHashMap<String, Object>();
    body.put("error", error);
    body.put("description", description);
    body.putAll(more);
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
  }

  private String sentence(Refusal no) {
    return Sentence.of(locale(), no);
  }

  private String say(String key, Object... values) {
    return Sentence.of(locale(), key, List.of(values));
  }

  private String locale() {
    if (headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE) != null) {
      return headers.getAcceptableLanguages().getFirst().toLanguageTag();
    }
    return asker.caller().locale();
  }
}

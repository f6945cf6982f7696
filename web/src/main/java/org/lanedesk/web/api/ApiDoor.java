package org.lanedesk.web.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.lanedesk.account.Caller;
import org.lanedesk.web.Credentials;
import org.lanedesk.web.Sentence;

/**
 * The door of the API. Every call but those marked {@link Open} needs credentials of its own:
 * {@code email/token:TOKEN} or {@code email:password} (Basic), or a token (Bearer). The browser's
 * session is never looked at, so a foreign page cannot make a signed-in browser call the API.
 *
 * <p>Requests are counted per caller; beyond {@code lanedesk.api.requests-per-minute} (default
 * 30,000; 0 counts nothing) the answer is 429 with {@code Retry-After}.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class ApiDoor implements ContainerRequestFilter {
  private static final int COUNTED = 10_000;

  @Inject Credentials credentials;
  @Inject Asker asker;

  @Inject
  @ConfigProperty(name = "lanedesk.api.requests-per-minute", defaultValue = "30000")
  int perMinute;

  @Context ResourceInfo call;
  @Context HttpServletRequest request;

  private static final Map<String, Rate> RATES = new ConcurrentHashMap<>();

  @Override
  public void filter(ContainerRequestContext context) {
    var header = context.getHeaderString(HttpHeaders.AUTHORIZATION);
    var locale = HelpCenterResource.ours(first(context));
    if (header == null) {
      asker.is(Caller.nobody(locale));
      if (!call.getResourceMethod().isAnnotationPresent(Open.class)) {
        context.abortWith(unauthorized(Sentence.of(locale, "api.unauthorized", List.of())));
      }
    } else {
      credentials
          .caller(header, request.getRemoteAddr())
          .ifPresentOrElse(
              asker::is,
              () ->
                  context.abortWith(
                      unauthorized(Sentence.of(locale, "api.unauthorized", List.of()))));
    }
    count(context, locale);
  }

  private void count(ContainerRequestContext context, String locale) {
    if (perMinute <= 0) {
      return;
    }
    var caller = asker.caller();
    var who = caller.account() == null ? request.getRemoteAddr() : String.valueOf(caller.account());
    if (RATES.size() > COUNTED) {
      RATES.clear();
    }
    long now = System.nanoTime() / 1_000_000; // never set back, whatever the shop's clock is told
    int wait = RATES.computeIfAbsent(who, w -> new Rate(perMinute, now)).take(now);
    if (wait > 0) {
      context.abortWith(
          Response.status(429)
              .header("Retry-After", wait)
              .type(MediaType.APPLICATION_JSON_TYPE)
              .entity(
                  Map.of(
                      "error",
                      "TooManyRequests",
                      "description",
                      Sentence.of(locale, "api.too-many", List.of(wait))))
              .build());
    }
  }

  private static String first(ContainerRequestContext context) {
    var languages = context.getAcceptableLanguages();
    return languages.isEmpty() ? "en" : languages.getFirst().toLanguageTag();
  }

  static Response unauthorized(String sentence) {
    return Response.status(401)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Lanedesk\", charset=\"UTF-8\"")
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(Map.of("error", "Unauthorized", "description", sentence))
        .build();
  }
}

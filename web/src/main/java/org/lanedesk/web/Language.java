package org.lanedesk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;

/**
 * The reader's language, "zh-CN" or "en". A link with {@code ?lang=} chooses it and a cookie keeps
 * the choice; without one the browser's wish counts: Chinese when it comes first, else English.
 */
@WebFilter(filterName = "language", urlPatterns = "/*")
public class Language extends HttpFilter {
  /** Name of the parameter and of the cookie. */
  public static final String NAME = "lang";

  private static final int ONE_YEAR = 31_536_000;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chosen(request).ifPresent(language -> response.addCookie(cookie(language)));
    chain.doFilter(request, response);
  }

  /** The language of this request. */
  public static String of(HttpServletRequest request) {
    return chosen(request).or(() -> kept(request)).orElseGet(() -> wished(request));
  }

  /** True when the reader has named a language, now or before. */
  public static boolean isChosen(HttpServletRequest request) {
    return chosen(request).or(() -> kept(request)).isPresent();
  }

  /** Only the query is looked at: reading a form's body here would take it from who needs it. */
  private static Optional<String> chosen(HttpServletRequest request) {
    String query = request.getQueryString();
    if (query == null) return Optional.empty();
    return Arrays.stream(query.split("&"))
        .filter(p -> p.startsWith(NAME + "="))
        .map(p -> ours(p.substring(NAME.length() + 1)))
        .findFirst();
  }

  private static Optional<String> kept(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(c -> c.getName().equals(NAME))
            .map(c -> ours(c.getValue()))
            .findFirst();
  }

  private static String wished(HttpServletRequest request) {
    return Collections.list(request.getLocales()).stream()
        .map(l -> l.getLanguage())
        .filter(l -> l.equals("zh") || l.equals("en"))
        .findFirst()
        .map(Language::ours)
        .orElse("en");
  }

  private static String ours(String language) {
    return language.startsWith("zh") ? "zh-CN" : "en";
  }

  private static Cookie cookie(String language) {
    Cookie cookie = new Cookie(NAME, language);
    cookie.setPath("/");
    cookie.setMaxAge(ONE_YEAR);
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}

package org.lanedesk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.StringJoiner;

/**
 * What the page templates need to know about the application itself: its version, where its style
 * sheets and scripts are, and the address of the present page in the other language.
 */
@Named
@ApplicationScoped
public class Look {
  private static final String FOR_SCRIPTS = "js.";

  private final String version;
  private final String stamp;
  private final List<String> words =
      ResourceBundle.getBundle("org.lanedesk.web.common", Locale.ENGLISH).keySet().stream()
          .filter(key -> key.startsWith(FOR_SCRIPTS))
          .map(key -> key.substring(FOR_SCRIPTS.length()))
          .sorted()
          .toList();

  public Look() {
    Properties build = new Properties();
    try (InputStream in = Look.class.getResourceAsStream("build.properties")) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("build.properties cannot be read", e);
    }
    version = build.getProperty("version");
    stamp = (version + "-" + build.getProperty("built")).replaceAll("[^A-Za-z0-9.-]", "");
  }

  /** The version of the product, for the foot of the page. */
  public String getVersion() {
    return version;
  }

  /**
   * Where styles and scripts are; the build is part of the path, so browsers keep them for good.
   */
  public String getAssets() {
    return Assets.PATH + stamp;
  }

  /** Keys of the words that scripts need, without "js.". */
  public List<String> getWords() {
    return words;
  }

  /** The instant of this page in epoch milliseconds, from which browsers learn our clock. */
  public long getNow() {
    return System.currentTimeMillis();
  }

  /** The present page with its query, in the named language. */
  public String in(String language) {
    ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
    StringJoiner address = new StringJoiner("&", path(outside) + "?", "");
    outside.getRequestParameterValuesMap().entrySet().stream()
        .filter(e -> !e.getKey().equals(Language.NAME) && isPageParameter(outside, e.getKey()))
        .forEach(e -> {
          for (String value : e.getValue()) address.add(pair(e.getKey(), value));
        });
    return address.add(pair(Language.NAME, language)).toString();
  }

  /** The address that was asked for, also on a page that stands in for it. */
  public String getHere() {
    return path(FacesContext.getCurrentInstance().getExternalContext());
  }

  /** "en" or "zh-CN" shown in that language's own words. */
  public String nameOf(String language) {
    Locale locale = Locale.forLanguageTag(language);
    return locale.getLanguage().equals("zh") ? "简体中文" : locale.getDisplayLanguage(locale);
  }

  private static String path(ExternalContext outside) {
    HttpServletRequest request = (HttpServletRequest) outside.getRequest();
    Object forwarded = request.getAttribute("jakarta.servlet.error.request_uri");
    return forwarded == null ? request.getRequestURI() : forwarded.toString();
  }

  /**
   * On a form's answer the form's own fields are among the parameters; only the query is wanted.
   */
  private static boolean isPageParameter(ExternalContext outside, String name) {
    String query = ((HttpServletRequest) outside.getRequest()).getQueryString();
    return query != null && ("&" + query).contains("&" + encode(name) + "=");
  }

  private static String pair(String name, String value) {
    return encode(name) + "=" + encode(value);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

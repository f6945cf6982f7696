package org.lanedesk.it;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * Somebody at the other end of the wire: a program with credentials, or a browser without a screen
 * that keeps its cookies, follows no redirect by itself and sends forms as they stand in the page.
 */
final class Client {
  private static final String BOUNDARY = "----lanedesk-it-7d1f3c";

  /** A photo or something else in the file field of a form. */
  record Upload(String field, String name, String type, byte[] bytes) {}

  /** What a call answered. */
  record Answer(int status, String text, HttpResponse<String> response) {
    JsonObject json() {
      return JsonParser.parseString(text).getAsJsonObject();
    }

    /** The member at a path of names and indices such as {@code ticket.id}. */
    JsonElement at(String path) {
      JsonElement at = json();
      for (var name : path.split("\\.")) {
        at =
            name.matches("\\d+")
                ? at.getAsJsonArray().get(Integer.parseInt(name))
                : at.getAsJsonObject().get(name);
      }
      return at;
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The page, when it is one. */
    Document page() {
      return Jsoup.parse(text, response.uri().toString());
    }

    @Override
    public String toString() {
      return status + " " + (text.length() > 600 ? text.substring(0, 600) + "…" : text);
    }
  }

  private final String home;
  private final String authorization;
  private final String language;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private Client(String home, String authorization, String language) {
    this.home = home;
    this.authorization = authorization;
    this.language = language;
  }

  /** A browser that reads this language, {@code en} or {@code zh-CN}. */
  static Client browser(String home, String language) {
    return new Client(home, null, language);
  }

  static Client browser() {
    return browser(Lanedesk.HOME, "en");
  }

  /** A browser in which one of the demo shop's people signed in. */
  static Client signedIn(String who) {
    var client = browser();
    client.signIn(who + "@demo.lanedesk.org", Lanedesk.PASSWORD);
    return client;
  }

  /** A program that calls the API without credentials. */
  static Client program() {
    return new Client(Lanedesk.HOME, null, "en");
  }

  /** A program with the token of one of the demo shop's people. */
  static Client program(String who) {
    return program(Lanedesk.HOME, who + "@demo.lanedesk.org", Lanedesk.TOKEN);
  }

  static Client program(String home, String email, String token) {
    var pair = (email + "/token:" + token).getBytes(StandardCharsets.UTF_8);
    return new Client(home, "Basic " + Base64.getEncoder().encodeToString(pair), "en");
  }

  /** A program that shows a password with every call. */
  static Client withPassword(String email, String password) {
    var pair = (email + ":" + password).getBytes(StandardCharsets.UTF_8);
    return new Client(Lanedesk.HOME, "Basic " + Base64.getEncoder().encodeToString(pair), "en");
  }

  /** Speaks the API in another language. */
  Client speaking(String other) {
    return new Client(home, authorization, other);
  }

  void signIn(String email, String password) {
    var answer =
        submit(
            get("/login"),
            "signin",
            "go",
            Map.of("signin:email:in", email, "signin:password:in", password));
    if (answer.status() != 302) {
      throw new AssertionError(email + " cannot sign in: " + answer);
    }
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer call(String method, String path, String body, String... headers) {
    var request =
        request(path)
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null && !List.of(headers).contains("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  Answer upload(String path, byte[] bytes, String type) {
    return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(bytes)));
  }

  /** Sends a form of a page as it stands, with these fields changed, by one of its buttons. */
  Answer submit(Answer page, String form, String button, Map<String, String> fields) {
    return submit(page, form, button, fields, List.of());
  }

  Answer submit(
      Answer page, String form, String button, Map<String, String> fields, List<Upload> files) {
    return send(formRequest(page, form, button, fields, files));
  }

  /** The request that {@link #submit} sends, to be sent several times. */
  HttpRequest.Builder formRequest(
      Answer page, String form, String button, Map<String, String> fields, List<Upload> files) {
    var found = page.page().getElementById(form);
    if (!(found instanceof FormElement element)) {
      throw new AssertionError("no form " + form + " in " + page);
    }
    var pairs = new ArrayList<Map.Entry<String, String>>();
    var buttons = element.select("button,input[type=submit]").eachAttr("name");
    for (var pair : element.formData()) {
      if (!fields.containsKey(pair.key()) && !buttons.contains(pair.key())) {
        pairs.add(Map.entry(pair.key(), pair.value()));
      }
    }
    fields.forEach((name, value) -> pairs.add(Map.entry(name, value)));
    var name = button.indexOf(':') >= 0 ? button : form + ":" + button;
    if (element.getElementById(name) == null) {
      throw new AssertionError("no button " + name + " in " + page);
    }
    pairs.add(Map.entry(name, name));
    var request = request(element.attr("action"));
    return element.attr("enctype").equals("multipart/form-data")
        ? request
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofByteArray(multipart(pairs, files)))
        : request
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(pairs)));
  }

  Answer send(HttpRequest.Builder request) {
    try {
      var response =
          http.send(
              request.timeout(Duration.ofSeconds(60)).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), response.body(), response);
    } catch (IOException broken) {
      throw new Unanswered(broken);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The connection broke before an answer came. */
  static final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unanswered(IOException cause) {
      super(cause);
    }
  }

  HttpClient http() {
    return http;
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : home + path))
            .header("Accept-Language", language);
    return authorization == null ? request : request.header("Authorization", authorization);
  }

  private static String encoded(List<Map.Entry<String, String>> pairs) {
    return String.join(
        "&",
        pairs.stream()
            .map(p ->
                URLEncoder.encode(p.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
            .toList());
  }

  private static byte[] multipart(List<Map.Entry<String, String>> pairs, List<Upload> files) {
    var out = new ByteArrayOutputStream();
    for (var pair : pairs) {
      out.writeBytes(
          ("--"
                  + BOUNDARY
                  + "\r\nContent-Disposition: form-data; name=\""
                  + pair.getKey()
                  + "\"\r\n\r\n"
                  + pair.getValue()
                  + "\r\n")
              .getBytes(StandardCharsets.UTF_8));
    }
    for (var file : files) {
      out.writeBytes(
          ("--"
                  + BOUNDARY
                  + "\r\nContent-Disposition: form-data; name=\""
                  + file.field()
                  + "\"; filename=\""
                  + file.name()
                  + "\"\r\nContent-Type: "
                  + file.type()
                  + "\r\n\r\n")
              .getBytes(StandardCharsets.UTF_8));
      out.writeBytes(file.bytes());
      out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
    out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }
}

package org.lanedesk.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.lanedesk.it.Lanedesk;

/** A demo shop of its own, in a process of its own, and how to speak with it. */
final class Shop implements AutoCloseable {
  static final String HOME = "http://localhost:8490";
  private static final String HEALTH = "http://localhost:10400/health/ready";
  private static final String OFFSET = "410";
  private static final String DOMAIN = "demo.lanedesk.org";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process process;
  private final BufferedReader said;

  private Shop(Process process) {
    this.process = process;
    said = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts and waits until the shop serves. */
  static Shop open(Map<String, String> settings) throws IOException {
    var all = new HashMap<>(settings);
    all.put("LANEDESK_PORT_OFFSET", OFFSET);
    all.put("LANEDESK_DEMO_PASSWORD", Lanedesk.PASSWORD);
    all.put("LANEDESK_DEMO_TOKEN", Lanedesk.TOKEN);
    var shop = new Shop(Lanedesk.launch(all, "--demo", "--with-parent"));
    shop.await("Lanedesk is ready.");
    return shop;
  }

  /** Waits until the server has said a line with these words. */
  void await(String words) throws IOException {
    var all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      if (line.contains(words)) {
        return;
      }
    }
    throw new IllegalStateException("the server ended before it said \"" + words + "\":\n" + all);
  }

  /** Waits until the index has read all articles for their meaning and had time to learn. */
  void awaitIndex(Duration learning) throws IOException, InterruptedException {
    var ready = HttpRequest.newBuilder(URI.create(HEALTH)).build();
    String health;
    do {
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
      health = http.send(ready, HttpResponse.BodyHandlers.ofString()).body();
    } while (!health.contains("\"waiting\":0,"));
    LockSupport.parkNanos(learning.toNanos());
  }

  /** Asks the API as this person of the demo shop; what it answers, which must be a 2xx. */
  HttpResponse<String> api(String who, String method, String path, String body, String type)
      throws IOException, InterruptedException {
    return ask(who, Lanedesk.TOKEN, null, method, path, body, type);
  }

  /**
   * As {@link #api}, with a token of one's own.
   *
   * @param told when it happens; the shop must have been opened with {@code
   *     LANEDESK_DEMO_TOLD_TIME=true}
   */
  HttpResponse<String> at(
      Instant told, String who, String token, String method, String path, String body)
      throws IOException, InterruptedException {
    return ask(who, token, told, method, path, body, "application/json");
  }

  private HttpResponse<String> ask(
      String who, String token, Instant told, String method, String path, String body, String type)
      throws IOException, InterruptedException {
    var login = who + "@" + DOMAIN + "/token:" + token;
    var call = HttpRequest.newBuilder(URI.create(HOME + "/api/v2" + path));
    if (told != null) {
      call.header("Lanedesk-Time", told.toString());
    }
    var request =
        call.header("Content-Type", type)
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(answer.statusCode() + " " + path + " " + answer.body());
    }
    return answer;
  }

  HttpResponse<String> api(String who, String method, String path, String body)
      throws IOException, InterruptedException {
    return api(who, method, path, body, "application/json");
  }

  /** A browser that this person of the demo shop has signed in with. */
  HttpClient browser(String who) throws IOException, InterruptedException {
    var browser =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    var form = page(browser, "/login");
    var state = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
    var found = state.matcher(form);
    if (!found.find()) {
      throw new IOException("the sign-in page has no form");
    }
    var fields =
        Map.of(
            "signin",
            "signin",
            "signin:to",
            "",
            "signin:email:in",
            who + "@" + DOMAIN,
            "signin:password:in",
            Lanedesk.PASSWORD,
            "signin:go",
            "",
            "jakarta.faces.ViewState",
            found.group(1));
    var body = new StringBuilder();
    fields.forEach((name, value) ->
        body.append(body.isEmpty() ? "" : "&")
            .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
            .append('=')
            .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    var answer =
        browser.send(
            HttpRequest.newBuilder(URI.create(HOME + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.uri().getPath().equals("/login")) {
      throw new IOException(who + " could not sign in");
    }
    return browser;
  }

  /** The page's text; it must be there and not be the sign-in page. */
  String page(HttpClient browser, String path) throws IOException, InterruptedException {
    var answer =
        browser.send(
            HttpRequest.newBuilder(URI.create(HOME + path)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200 || !path.startsWith(answer.uri().getPath())) {
      throw new IOException(answer.statusCode() + " " + path + " led to " + answer.uri());
    }
    return answer.body();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}

package org.lanedesk.it;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The API as one of the demo shop's people: {@code agent1}, {@code l2}. */
record Desk(String box) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** What a GET answers. */
  JsonObject get(String path) {
    return JsonParser.parseString(answer(call(path).GET()).body()).getAsJsonObject();
  }

  /** Takes whatever waits in a queue, so that what comes next is next. */
  void empty(long queue) {
    HttpRequest.Builder next =
        call("/queues/" + queue + "/next").POST(HttpRequest.BodyPublishers.noBody());
    while (answer(next).statusCode() != 204) {
      continue;
    }
  }

  private HttpRequest.Builder call(String path) {
    String known = box + "@demo.lanedesk.org/token:" + Lanedesk.TOKEN;
    return HttpRequest.newBuilder(URI.create(Lanedesk.HOME + "/api/v2" + path))
        .header(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(known.getBytes(StandardCharsets.UTF_8)));
  }

  private static HttpResponse<String> answer(HttpRequest.Builder call) {
    try {
      HttpResponse<String> answer = CLIENT.send(call.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 400) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}

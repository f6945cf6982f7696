package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A Lanedesk of its own is killed without warning while articles are published and its index is
 * rebuilt: afterwards what was acknowledged is found, and what is found is what the database holds.
 */
class PublishKillIT {
  private static final int CLIENTS = 4;
  private static final int ENOUGH = 60;

  /** When it is killed, or what else is wrong with the index. */
  enum Moment {
    WHILE_PUBLISHING,
    WHILE_REBUILDING,
    AND_THE_INDEX_IS_DAMAGED
  }

  @TempDir Path data;

  private OwnServer server;

  @ParameterizedTest
  @EnumSource(Moment.class)
  void whatWasPublishedIsFoundAfterAKill(Moment moment) throws Exception {
    server = OwnServer.onH2(460, data);
    server.start();
    var token = server.token(OwnServer.ADMIN, OwnServer.PASSWORD);
    var published = publishUntilKilled(token, moment);
    if (moment == Moment.AND_THE_INDEX_IS_DAMAGED) {
      damage(data.resolve("index"));
    }
    server.start();

    var reader = Client.browser(server.home(), "en");
    var listed = listed(reader);
    assertTrue(published.size() >= ENOUGH / 2, "only " + published.size() + " were published");
    published.forEach((word, id) -> assertTrue(listed.contains(id), word + " is lost"));
    for (var each : published.entrySet()) {
      Scene.until(() -> found(reader, each.getKey()).contains(each.getValue()));
      assertEquals(List.of(each.getValue()), found(reader, each.getKey()), each.getKey());
    }
    System.out.println("killed " + moment + ": " + published.size() + " acknowledged");
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.kill();
    }
  }

  /** The word in each acknowledged article's title that no other has, and its id. */
  private Map<String, Long> publishUntilKilled(String token, Moment moment) {
    var published = new ConcurrentHashMap<String, Long>();
    var next = new AtomicInteger();
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS; i++) {
        clients.submit(() -> {
          var client = server.as(OwnServer.ADMIN, token);
          while (true) {
            var word = word(next.incrementAndGet());
            try {
              published.put(word, publish(client, word));
            } catch (Client.Unanswered dead) {
              return;
            }
          }
        });
      }
      Scene.until(() -> published.size() >= ENOUGH);
      if (moment == Moment.WHILE_REBUILDING) {
        var editor = Client.browser(server.home(), "en");
        editor.signIn(OwnServer.ADMIN, OwnServer.PASSWORD);
        editor.submit(editor.get("/knowledge"), "filter", "rebuild", Map.of());
      }
      server.kill();
    }
    return published;
  }

  private static long publish(Client client, String word) {
    var body =
        """
        {"article":{"key":"kill-%1$s","locale":"en","draft":false,"title":"What is a %1$s?",
         "body":"<p>A %1$s shines.</p>"}}\
        """
            .formatted(word);
    var answer = client.call("POST", "/api/v2/help_center/sections/1/articles", body);
    assertEquals(201, answer.status(), answer.toString());
    return answer.at("article.id").getAsLong();
  }

  /** Words that are not alike, so that no search takes one for another. */
  private static String word(int number) {
    var random = new Random(number);
    var word = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      word.append("bdfgklmnprstvz".charAt(random.nextInt(14)))
          .append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  private static List<Long> listed(Client reader) {
    var ids = new ArrayList<Long>();
    for (int page = 1; page > 0; page++) {
      var answer = reader.get("/api/v2/help_center/en/articles?per_page=100&page=" + page);
      answer
          .at("articles")
          .getAsJsonArray()
          .forEach(a -> ids.add(a.getAsJsonObject().get("id").getAsLong()));
      if (answer.at("next_page").isJsonNull()) {
        return ids;
      }
    }
    return ids;
  }

  private static List<Long> found(Client reader, String word) {
    var ids = new ArrayList<Long>();
    reader
        .get(
            "/api/v2/help_center/articles/search?locale=en&per_page=1&query="
                + URLEncoder.encode(word, StandardCharsets.UTF_8))
        .at("results")
        .getAsJsonArray()
        .forEach(a -> ids.add(a.getAsJsonObject().get("id").getAsLong()));
    return ids;
  }

  /** Cuts the largest file of the index in half. */
  private static void damage(Path index) throws Exception {
    try (var files = Files.walk(index)) {
      var largest =
          files
              .filter(Files::isRegularFile)
              .filter(f -> !f.endsWith("write.lock"))
              .max(Comparator.comparingLong(f -> f.toFile().length()))
              .orElseThrow();
      var bytes = Files.readAllBytes(largest);
      Files.write(largest, Arrays.copyOf(bytes, bytes.length / 2));
    }
  }
}

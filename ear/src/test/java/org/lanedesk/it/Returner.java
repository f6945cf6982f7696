package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A customer whom a test has to itself: of a level, with an account, and with what they bought. */
record Returner(String email, Client program) {
  static final String PASSWORD = "a-Return-passw0rd";

  /** Photos that no test before has shown. */
  private static final AtomicInteger PHOTOS =
      new AtomicInteger((int) (System.nanoTime() % 1_000_000) * 100);

  static Returner of(String email, String level) {
    Buyer.ok(
        Client.program("admin")
            .call(
                "POST",
                "/api/v2/users/create_or_update",
                "{\"user\":{\"email\":\"%s\",\"name\":\"Return Life\",\"password\":\"%s\"}}"
                    .formatted(email, PASSWORD)));
    var until = Instant.now().plus(90, ChronoUnit.DAYS);
    imported(
        "members",
        "{\"email\":\"%s\",\"name\":\"Return Life\",\"level\":\"%s\",\"credit\":700,\"locale\":\"en\"%s}\n"
            .formatted(
                email,
                level,
                level.equals("L2") ? ",\"membership\":{\"paid_until\":\"" + until + "\"}" : ""));
    return new Returner(email, Client.withPassword(email, PASSWORD));
  }

  /** Somebody new at this level. */
  static Returner ofLevel(String level) {
    return of("returner." + UUID.randomUUID() + "@lanedesk.test", level);
  }

  /** One piece that arrived six hours ago; the number of its order. */
  String bought(String currency, String zone, long price, boolean fresh) {
    var number = "R" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    bought(number, currency, zone, price, fresh);
    return number;
  }

  /** One piece that arrived six hours ago; the id of its line. */
  long bought(String number, String currency, String zone, long price, boolean fresh) {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    imported(
        "orders",
        """
        {"number":"%s","member_email":"%s","currency":"%s","zone":"%s","paid_at":"%s","shipped_at":"%s",\
        "delivered_at":"%s","lines":[{"sku":"%s","title":"Kettle","quantity":1,"price_minor":%d,"fresh":%b}]}
        """
            .formatted(
                number,
                email,
                currency,
                zone,
                now.minus(3, ChronoUnit.DAYS),
                now.minus(2, ChronoUnit.DAYS),
                now.minus(6, ChronoUnit.HOURS),
                number,
                price,
                fresh));
    return Client.program("admin")
        .get("/api/v2/orders/" + number)
        .at("order.lines.0.id")
        .getAsLong();
  }

  static void imported(String what, String rows) {
    var admin = Client.program("admin");
    var job =
        Buyer.ok(
            admin.call(
                "POST", "/api/v2/imports/" + what, rows, "Content-Type", "application/x-ndjson"));
    var path = "/api/v2/job_statuses/" + job.at("job_status.id").getAsString();
    Scene.until(() -> admin.get(path).at("job_status.status").getAsString().equals("completed"));
  }

  /** Uploads a photo; its token in quotes. */
  String photo(int n) {
    var answer =
        program.upload("/api/v2/uploads?filename=p" + n + ".png", Pictures.png(n), "image/png");
    assertEquals(201, answer.status(), answer.toString());
    return "\"" + answer.at("upload.token").getAsString() + "\"";
  }

  /** A photo for a file field, unlike all others. */
  static FilePayload newPhoto() {
    return new FilePayload("photo.png", "image/png", Pictures.png(PHOTOS.incrementAndGet()));
  }

  void signIn(Page page) {
    SignIn.with(page, email, PASSWORD);
  }
}

package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * Things of other people that are there before a test begins: a question of the customer {@code
 * l1@} with a photo, their order, a return of somebody, an article, an import.
 */
record Scene(
    long account,
    String order,
    long line,
    long ticket,
    long file,
    long returnId,
    long article,
    long job,
    long agent) {

  static final String OWNER = "l1";

  static Scene set() {
    var admin = Client.program("admin");
    var owner = Client.program(OWNER);
    long account = owner.get("/api/v2/users/me").at("user.id").getAsLong();
    var orders = owner.get("/api/v2/members/" + account + "/orders");
    var upload = owner.upload("/api/v2/uploads?filename=box.png", photo(), "image/png");
    assertEquals(201, upload.status(), upload.toString());
    var asked =
        owner.call(
            "POST",
            "/api/v2/tickets",
            """
            {"ticket":{"subject":"the box of the scene","comment":{"body":"It came open.",
             "uploads":["%s"]}}}\
            """
                .formatted(upload.at("upload.token").getAsString()));
    assertEquals(201, asked.status(), asked.toString());
    var job =
        admin.call(
            "POST",
            "/api/v2/imports/members",
            "{\"email\":\"scene@lanedesk.test\"}\n",
            "Content-Type",
            "application/x-ndjson");
    return new Scene(
        account,
        orders.at("orders.0.number").getAsString(),
        orders.at("orders.0.lines.0.id").getAsLong(),
        asked.at("ticket.id").getAsLong(),
        upload.at("upload.attachment.id").getAsLong(),
        returnOfSomebody(admin),
        admin.get("/api/v2/help_center/articles").at("articles.0.id").getAsLong(),
        job.at("job_status.id").getAsLong(),
        Client.program("agent1").get("/api/v2/users/me").at("user.id").getAsLong());
  }

  /** The latest return that is not the one customer's who walks through the doors. */
  private static long returnOfSomebody(Client admin) {
    var own =
        Client.program("l0").get("/api/v2/returns").at("returns").getAsJsonArray().asList().stream()
            .map(one -> one.getAsJsonObject().get("id").getAsLong())
            .toList();
    return admin.get("/api/v2/returns").at("returns").getAsJsonArray().asList().stream()
        .map(one -> one.getAsJsonObject().get("id").getAsLong())
        .filter(id -> !own.contains(id))
        .findFirst()
        .orElseThrow();
  }

  /** The path with the ids of this scene in its braces. */
  String in(String path) {
    return fill(path.replace("{agent}", "" + agent), ticket, returnId, account, file, job, order);
  }

  /** The path with ids that nothing has. */
  String missingIn(String path) {
    long none = 987_654_321;
    var noAgent = path.replace("{agent}", "" + none);
    return fill(noAgent, none, none, none, none, none, "X" + none);
  }

  private String fill(
      String path, long ticket, long back, long person, long file, long job, String number) {
    return path.replace("{ticket}", "" + ticket)
        .replace("{return}", "" + back)
        .replace("{account}", "" + person)
        .replace("{file}", "" + file)
        .replace("{job}", "" + job)
        .replace("{order}", number)
        .replace("{article}", "" + article)
        .replace("{line}", "" + line);
  }

  /** Somebody who came in by order number and mailed code. */
  Client guest() {
    var guest = Client.browser();
    var email = OWNER + "@demo.lanedesk.org";
    var before = codes(email).size();
    var asked =
        guest.submit(
            guest.get("/track"), "ask", "go", Map.of("ask:order:in", order, "ask:email:in", email));
    until(() -> codes(email).size() > before);
    var in = guest.submit(asked, "redeem", "go", Map.of("redeem:code:in", codes(email).getLast()));
    assertEquals(302, in.status(), in.toString());
    return guest;
  }

  /** The letters that the mail server got for this address, oldest first. */
  static List<Message> mails(String email) {
    return Arrays.stream(Lanedesk.mail().getReceivedMessages())
        .map(Message.class::cast)
        .filter(m -> {
          try {
            return m.getRecipients(Message.RecipientType.TO)[0].toString().contains(email);
          } catch (MessagingException e) {
            throw new IllegalStateException(e);
          }
        })
        .toList();
  }

  /** The codes that were mailed to this address, oldest first. */
  static List<String> codes(String email) {
    return mails(email).stream()
        .map(mail -> {
          try {
            return Pattern.compile("\\D(\\d{6})$").matcher(mail.getSubject());
          } catch (MessagingException e) {
            throw new IllegalStateException(e);
          }
        })
        .filter(Matcher::find)
        .map(code -> code.group(1))
        .toList();
  }

  static byte[] photo() {
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it is so, for half a minute at most. */
  static void until(Callable<Boolean> condition) {
    var patience = Instant.now().plusSeconds(30);
    try {
      while (!condition.call()) {
        assertTrue(Instant.now().isBefore(patience), "waited in vain");
        LockSupport.parkNanos(20_000_000);
      }
    } catch (Exception fault) {
      throw new AssertionError(fault);
    }
  }
}

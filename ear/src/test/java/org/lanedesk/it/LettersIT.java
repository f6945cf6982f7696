package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** What customers are written, as the mail server of the tests gets it. */
class LettersIT {
  private static final String EMAIL = "letters@lanedesk.test";
  private static final String ORDER = "LETTERS1";

  @Test
  void aDecisionOnAReturnIsToldInOneLetter() throws Exception {
    var admin = Client.program("admin");
    long line = delivered(admin);
    var opened =
        admin.call(
            "POST",
            "/api/v2/returns",
            """
            {"return":{"order_number":"%s","type":"RETURN","reason":"NO_REASON",
             "lines":[{"id":%d}]}}\
            """
                .formatted(ORDER, line));
    assertEquals(201, opened.status(), opened.toString());
    assertTrue(opened.at("return.allowed").toString().contains("approve"), opened.toString());
    var id = opened.at("return.id").getAsString();
    sent();
    var before = Scene.mails(EMAIL).size();
    var approved =
        Client.program("agent3")
            .call(
                "POST",
                "/api/v2/returns/" + id + "/approve",
                "{\"note\":\"Send it to our house in Hangzhou.\"}");
    assertEquals(200, approved.status(), approved.toString());
    sent();
    var letters = Scene.mails(EMAIL);
    assertEquals(before + 1, letters.size());
    assertTrue(letters.getLast().getSubject().contains("R" + id), letters.getLast().getSubject());
  }

  @Test
  void healthSaysThatNoLetterWaits() {
    sent();
    assertEquals(0, data("waiting").getAsInt());
  }

  private static long delivered(Client admin) {
    var yesterday = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    var order =
        """
        {"number":"%s","member_email":"%s","paid_at":"%s","shipped_at":"%s","delivered_at":"%s",\
        "lines":[{"sku":"A1","title":"A cup","price_minor":1000,"category":"home"}]}
        """
            .formatted(
                ORDER,
                EMAIL,
                yesterday.minus(3, ChronoUnit.DAYS),
                yesterday.minus(2, ChronoUnit.DAYS),
                yesterday);
    var job =
        admin.call("POST", "/api/v2/imports/orders", order, "Content-Type", "application/x-ndjson");
    var path = "/api/v2/job_statuses/" + job.at("job_status.id").getAsString();
    Scene.until(() -> admin.get(path).at("job_status.status").getAsString().equals("completed"));
    return admin.get("/api/v2/orders/" + ORDER).at("order.lines.0.id").getAsLong();
  }

  /** Everything that was to be sent has left. */
  private static void sent() {
    Scene.until(() -> data("waiting").getAsInt() == 0);
  }

  private static JsonElement data(String name) {
    var health = Lanedesk.get(Lanedesk.MANAGEMENT + "/health/ready");
    for (var check :
        JsonParser.parseString(health.body()).getAsJsonObject().getAsJsonArray("checks")) {
      var one = check.getAsJsonObject();
      if (one.get("name").getAsString().equals("mail")) {
        return one.getAsJsonObject("data").get(name);
      }
    }
    throw new AssertionError("health says nothing about mail: " + health.body());
  }
}

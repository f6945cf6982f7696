package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** What customers are written, as the mail server of the tests gets it. */
class LettersIT {
  private static final String EMAIL = "letters@lanedesk.test";
  private static final String ORDER = "LETTERS1";

  @Test
  void aDecisionOnAReturnIsToldInOneLetter() {
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
    var approved =
        Client.program("agent3")
            .call(
                "POST",
                "/api/v2/returns/" + id + "/approve",
                "{\"note\":\"Send it to our house in Hangzhou.\"}");
    assertEquals(200, approved.status(), approved.toString());
    ask();
    Scene.until(() -> told("We have your request"));
    var decisions =
        Scene.mails(EMAIL).stream().filter(m -> !subject(m).contains("We have")).toList();
    assertEquals(
        1, decisions.size(), decisions.stream().map(LettersIT::subject).toList().toString());
    assertTrue(subject(decisions.getFirst()).contains("R" + id));
  }

  /** A letter that leaves after all that were written before it. */
  private static void ask() {
    var asked =
        Client.program("agent3")
            .call(
                "POST",
                "/api/v2/tickets",
                """
                {"ticket":{"comment":{"body":"One more thing"},"requester":{"email":"%s"},
                 "lanedesk":{"locale":"en"}}}\
                """
                    .formatted(EMAIL));
    assertEquals(201, asked.status(), asked.toString());
  }

  private static boolean told(String words) {
    return Scene.mails(EMAIL).stream().anyMatch(m -> subject(m).contains(words));
  }

  private static String subject(Message mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
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
}

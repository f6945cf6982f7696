package org.lanedesk.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import org.lanedesk.member.Level;

/**
 * A member of the demo shop, as the import of members takes it.
 *
 * @param language {@code zh-CN}, {@code zh-TW} or {@code en}
 * @param paidUntil end of the paid membership, or null
 * @param invitedUntil end of the invitation to the highest level, or null
 */
record Shopper(
    String email,
    String name,
    String language,
    String zone,
    Level level,
    int score,
    int credit,
    Instant paidUntil,
    Instant invitedUntil) {

  String locale() {
    return language.startsWith("zh") ? "zh-CN" : "en";
  }

  boolean abroad() {
    return language.equals("en");
  }

  JsonObject json(int number) {
    var row =
        Json.createObjectBuilder()
            .add("email", email)
            .add("name", name)
            .add("number", "M%06d".formatted(number))
            .add("level", level.name())
            .add("locale", locale())
            .add("zone", zone)
            .add("score", score)
            .add("credit", credit);
    if (invitedUntil != null) row.add("invited_until", invitedUntil.toString());
    if (paidUntil != null) {
      row.add("membership", Json.createObjectBuilder().add("paid_until", paidUntil.toString()));
    }
    return row.build();
  }
}

package org.lanedesk.member;

import java.time.Instant;
import org.lanedesk.account.Email;
import org.lanedesk.event.Refusal;
import org.lanedesk.outbox.Fields;

/** What an import says about one review of goods. */
public record ReviewFacts(
    String id,
    String memberEmail,
    String sku,
    int stars,
    String text,
    boolean picture,
    boolean removed,
    Instant at) {

  static ReviewFacts read(Fields fields) {
    var facts =
        new ReviewFacts(
            fields.needed("id", 80),
            Email.of(fields.needed("member_email", 254)).address(),
            fields.needed("sku", 64),
            (int) fields.number("stars", 1, 5, 5),
            fields.text("text", 2000),
            fields.truth("picture"),
            fields.truth("removed"),
            fields.instant("at", Zones.SHOP));
    fields.nothingElse();
    if (facts.at() == null) throw new Refusal("field.missing", "at");
    return facts;
  }
}

package org.lanedesk.member;

import java.time.Instant;
import java.time.ZoneId;
import org.lanedesk.account.Email;
import org.lanedesk.outbox.Fields;

/**
 * What an import says about one member. Null means it says nothing, and what is known stays.
 *
 * @param freeLevel the level the shop gives without payment
 * @param paidLevel with {@code paidUntil}: the level that was paid for, until then
 */
public record MemberFacts(
    String email,
    String name,
    String locale,
    String zone,
    String phone,
    String number,
    Level freeLevel,
    Level paidLevel,
    Instant paidUntil,
    Integer score,
    Integer credit,
    Instant invitedUntil,
    String note) {

  /**
   * Fields: see {@code docs/imports.md}. A level with {@code membership.paid_until} is a paid one.
   */
  static MemberFacts read(Fields fields) {
    var email = Email.of(fields.needed("email", 254)).address();
    var zoneName = fields.text("zone", 64);
    var zone = Zones.of(zoneName);
    var level = fields.one("level", Level.class);
    var membership = fields.object("membership");
    var paidUntil = lastMoment(membership, zone);
    var paidLevel = membership.one("level", Level.class);
    membership.nothingElse();
    var facts =
        new MemberFacts(
            email,
            fields.text("name", 200),
            fields.text("locale", 10),
            zoneName,
            fields.text("phone", 40),
            fields.text("number", 40),
            paidUntil == null || paidLevel != null ? level : null,
            paidUntil == null ? null : paid(paidLevel, level),
            paidUntil,
            whole(fields, "score", 0, 3000),
            whole(fields, "credit", 300, 900),
            fields.instant("invited_until", zone),
            fields.text("note", 2000));
    fields.nothingElse();
    return facts;
  }

  private static Instant lastMoment(Fields membership, ZoneId zone) {
    var given = membership.instant("paid_until", zone);
    return given == null ? null : Standing.lastMoment(given, zone);
  }

  private static Level paid(Level said, Level level) {
    if (said != null) return said;
    return level == null ? Level.L2 : level;
  }

  private static Integer whole(Fields fields, String name, int least, int most) {
    return fields.number(name) == null ? null : (int) fields.number(name, least, most, least);
  }
}

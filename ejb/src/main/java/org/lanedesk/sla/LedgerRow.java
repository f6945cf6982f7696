package org.lanedesk.sla;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.lanedesk.event.Actor;

/**
 * One row of the ledger.
 *
 * <p><b>What the hash covers.</b> {@code hash = SHA-256(previous ‖ canonical)}, where {@code
 * previous} is the 32 bytes of the hash of the subject's row before this one (32 zero bytes for the
 * first) and {@code canonical} is, for each of the fields
 *
 * <pre>subject seq ticketId returnId promiseId clock event at recordedAt actor.kind actor.account
 * actor.name policyId policyVersion targetSeconds calendarId elapsedMillis note</pre>
 *
 * <p>in this order, the length of its text in UTF-8 bytes in decimal, a colon, the text and a line
 * feed; a missing value is a hyphen and a line feed. Instants are milliseconds since 1970-01-01 UTC
 * in decimal, numbers are decimal, enumerations are their names. The row's {@code id} is left out:
 * it says where the row lies and is covered by the seals.
 *
 * @param subject {@code T} and the ticket's id or {@code R} and the return's; {@code CLOCK} for
 *     steps of the server's clock, see {@link Steadiness}
 * @param seq 1, 2, 3 … within the subject, without a hole
 * @param at when it happened; a breach noticed late still has the instant at which it happened
 * @param recordedAt when it was written down
 * @param hash lower-case hexadecimal, like {@code prevHash}
 */
public record LedgerRow(
    Long id,
    String subject,
    Integer seq,
    Long ticketId,
    Long returnId,
    Long promiseId,
    ClockKind clock,
    LedgerEvent event,
    Instant at,
    Instant recordedAt,
    Actor actor,
    Long policyId,
    Integer policyVersion,
    Integer targetSeconds,
    Long calendarId,
    Long elapsedMillis,
    String note,
    String prevHash,
    String hash)
    implements Serializable {

  /** The hash before the first row of every subject. */
  public static final String BEGINNING = "0".repeat(64);

  /** What the hash of this row has to be, from its own fields. */
  public String expectedHash() {
    var sha = sha256();
    sha.update(HexFormat.of().parseHex(prevHash));
    sha.update(canonical().getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sha.digest());
  }

  /** This row with the hash that belongs to it. */
  LedgerRow sealedAfter(String previous) {
    var linked = withHashes(previous, previous);
    return linked.withHashes(previous, linked.expectedHash());
  }

  String canonical() {
    var text = new StringBuilder(256);
    Object[] fields = {
      subject,
      seq,
      ticketId,
      returnId,
      promiseId,
      clock,
      event,
      at.toEpochMilli(),
      recordedAt.toEpochMilli(),
      actor.kind(),
      actor.account(),
      actor.name(),
      policyId,
      policyVersion,
      targetSeconds,
      calendarId,
      elapsedMillis,
      note
    };
    for (var field : fields) {
      if (field == null) {
        text.append("-\n");
      } else {
        var value = field.toString();
        text.append(utf8Length(value)).append(':').append(value).append('\n');
      }
    }
    return text.toString();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static int utf8Length(String value) {
    return value.getBytes(StandardCharsets.UTF_8).length;
  }

  private LedgerRow withHashes(String previous, String own) {
    return new LedgerRow(
        id,
        subject,
        seq,
        ticketId,
        returnId,
        promiseId,
        clock,
        event,
        at,
        recordedAt,
        actor,
        policyId,
        policyVersion,
        targetSeconds,
        calendarId,
        elapsedMillis,
        note,
        previous,
        own);
  }
}

package org.lanedesk.sla;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * A seal over all rows with ids from {@code fromEvent} to {@code toEvent}, chained to the seal
 * before it: {@code hash = SHA-256(previous ‖ "id from to count at root")}, the numbers in decimal,
 * the instant in milliseconds since 1970, separated by single spaces.
 *
 * @param root of the {@link Merkle} tree over the rows' hashes in the order of their ids
 */
public record Seal(
    Long id,
    Instant at,
    Long fromEvent,
    Long toEvent,
    Integer rowCount,
    String root,
    String prevHash,
    String hash)
    implements Serializable {

  static Seal over(Seal before, long from, long to, List<String> rowHashes, Instant at) {
    var id = before == null ? 1 : before.id() + 1;
    var previous = before == null ? LedgerRow.BEGINNING : before.hash();
    var root = Merkle.root(rowHashes);
    var open = new Seal(id, at, from, to, rowHashes.size(), root, previous, "");
    return new Seal(id, at, from, to, rowHashes.size(), root, previous, open.expectedHash());
  }

  boolean covers(LedgerRow row) {
    return fromEvent <= row.id() && row.id() <= toEvent;
  }

  public String expectedHash() {
    var sha = LedgerRow.sha256();
    sha.update(HexFormat.of().parseHex(prevHash));
    var text =
        "%d %d %d %d %d %s".formatted(id, fromEvent, toEvent, rowCount, at.toEpochMilli(), root);
    sha.update(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(sha.digest());
  }
}

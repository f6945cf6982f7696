package org.lanedesk.member;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * By which orders to one address are found. Only a hash is kept of the address, without regard to
 * blanks, case and punctuation: whether two are equal is all that is ever asked.
 */
final class AddressMark {

  private AddressMark() {}

  /** Null for an address that nobody told, or one without letters and digits. */
  static String of(String address) {
    if (address == null) return null;
    var plain =
        Normalizer.normalize(address, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]", "");
    if (plain.isEmpty()) return null;
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(hash.digest(plain.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

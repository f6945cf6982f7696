package org.lanedesk.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A token as its owner holds it. Random and long, so that a plain SHA-256 is enough to keep: there
 * is nothing to guess.
 */
public record Secret(String text) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** 32 random bytes. */
  public static Secret random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  public String hash() {
    return sha256(text);
  }

  /** Enough to tell two tokens apart in a list, too little to use. */
  public String hint() {
    return text.length() < 16 ? "" : text.substring(0, 4);
  }

  static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }
}

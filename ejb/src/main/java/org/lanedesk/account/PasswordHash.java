package org.lanedesk.account;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is kept: PBKDF2 with HMAC-SHA-512, written {@code
 * PBKDF2WithHmacSHA512:iterations:salt:hash}, the form that Jakarta Security's own hash writes too.
 * The iterations travel with each hash, so raising them later breaks nobody's sign-in.
 */
public record PasswordHash(int iterations, byte[] salt, byte[] hash) {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What a new password costs to try; see the decision on passwords. */
  public static final int ITERATIONS = 210_000;

  /** A code lives ten minutes and five tries: cheaper to check, still salted and slow. */
  static final int CODE_ITERATIONS = 20_000;

  /** Compared with when there is none to compare with, so that a stranger waits as long. */
  private static final PasswordHash NOBODY = of("nobody's password", ITERATIONS);

  private static final PasswordHash NO_CODE = of("no code", CODE_ITERATIONS);

  public static PasswordHash of(String password) {
    return of(password, ITERATIONS);
  }

  static PasswordHash of(String password, int iterations) {
    var salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new PasswordHash(iterations, salt, derive(password, salt, iterations));
  }

  static PasswordHash parse(String text) {
    var parts = text.split(":");
    if (parts.length != 4 || !parts[0].equals(ALGORITHM))
      throw new IllegalArgumentException("not a password hash of ours");
    var base64 = Base64.getDecoder();
    return new PasswordHash(
        Integer.parseInt(parts[1]), base64.decode(parts[2]), base64.decode(parts[3]));
  }

  /** Takes the same time whether or not there is a hash to compare with. */
  static boolean matches(Optional<String> kept, String password) {
    var against = kept.map(PasswordHash::parse).orElse(NOBODY);
    return against.matches(password) && kept.isPresent();
  }

  /** As {@link #matches(Optional, String)} for a one-time code. */
  static boolean codeMatches(Optional<String> kept, String code) {
    return kept.map(PasswordHash::parse).orElse(NO_CODE).matches(code) && kept.isPresent();
  }

  public boolean matches(String password) {
    return MessageDigest.isEqual(hash, derive(password, salt, iterations));
  }

  private static byte[] derive(String password, byte[] salt, int iterations) {
    var key = new PBEKeySpec(password.toCharArray(), salt, iterations, HASH_BYTES * 8);
    try {
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    } finally {
      key.clearPassword();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PasswordHash that
        && iterations == that.iterations
        && Arrays.equals(salt, that.salt)
        && Arrays.equals(hash, that.hash);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hash);
  }

  /** As it is stored. */
  @Override
  public String toString() {
    var base64 = Base64.getEncoder().withoutPadding();
    return ALGORITHM
        + ":"
        + iterations
        + ":"
        + base64.encodeToString(salt)
        + ":"
        + base64.encodeToString(hash);
  }
}

package org.lanedesk.returns;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what goes to gateways and carriers, and checks what comes from them: HMAC-SHA-256 over the
 * time in seconds, a dot and the body, in hexadecimal.
 */
public record Signature(String secret) {
  private static final Duration SKEW = Duration.ofMinutes(5);

  public String of(String seconds, String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      var signed = (seconds + "." + body).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** Whether it was signed with the secret within five minutes of {@code now}. */
  public boolean fits(String seconds, String body, String signature, Instant now) {
    if (secret.isEmpty() || seconds == null || signature == null) return false;
    try {
      var at = Instant.ofEpochSecond(Long.parseLong(seconds));
      if (Duration.between(at, now).abs().compareTo(SKEW) > 0) return false;
    } catch (NumberFormatException | DateTimeException | ArithmeticException noTime) {
      return false;
    }
    return MessageDigest.isEqual(
        of(seconds, body).getBytes(StandardCharsets.US_ASCII),
        signature.getBytes(StandardCharsets.UTF_8));
  }
}

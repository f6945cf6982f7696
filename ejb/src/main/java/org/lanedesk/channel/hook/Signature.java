package org.lanedesk.channel.hook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A signature over time and body: {@code t=<epoch seconds>,v1=<hex of HMAC-SHA256>} of {@code
 * <epoch seconds>.<body>}.
 *
 * @param at when it was signed, whole seconds
 */
public record Signature(Instant at, String hex) {

  public static final String HEADER = "Lanedesk-Signature";

  /** How far the time of a signature may be from ours. */
  public static final Duration WINDOW = Duration.ofMinutes(5);

  private static final Pattern FORM = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");

  /** Empty when it has not the form of one. */
  public static Optional<Signature> read(String header) {
    var form = FORM.matcher(header == null ? "" : header.replace(" ", ""));
    return form.matches()
        ? Optional.of(
            new Signature(Instant.ofEpochSecond(Long.parseLong(form.group(1))), form.group(2)))
        : Optional.empty();
  }

  public static Signature of(String secret, Instant at, String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      var text = at.getEpochSecond() + "." + body;
      var hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return new Signature(
          Instant.ofEpochSecond(at.getEpochSecond()), HexFormat.of().formatHex(hash));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** Whether it is the body's, made with this secret; takes as long whatever is wrong. */
  public boolean signs(String secret, String body) {
    return MessageDigest.isEqual(
        hex.getBytes(StandardCharsets.US_ASCII),
        of(secret, at, body).hex().getBytes(StandardCharsets.US_ASCII));
  }

  public boolean timely(Instant now) {
    return Duration.between(at, now).abs().compareTo(WINDOW) <= 0;
  }

  public String header() {
    return "t=" + at.getEpochSecond() + ",v1=" + hex;
  }
}

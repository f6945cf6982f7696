package org.lanedesk.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Passwords that were right a moment ago, so that a script which sends its password with every call
 * does not pay the slow hash every time. Remembered for a minute, in this node's memory, under a
 * keyed hash of password and stored hash together: a changed password is not found.
 */
@ApplicationScoped
public class Verified {

  private static final Duration GOOD_FOR = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final String pepper = pepper();
  private final Map<String, Instant> until = new ConcurrentHashMap<>();

  boolean recently(String hash, String password, Instant now) {
    var at = until.get(key(hash, password));
    return at != null && at.isAfter(now);
  }

  void remember(String hash, String password, Instant now) {
    if (until.size() >= MOST) until.values().removeIf(at -> !at.isAfter(now));
    if (until.size() < MOST) until.put(key(hash, password), now.plus(GOOD_FOR));
  }

  private String key(String hash, String password) {
    return Secret.sha256(pepper + "\0" + hash + "\0" + password);
  }

  private static String pepper() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

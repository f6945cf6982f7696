package org.lanedesk.web.api;

/**
 * How many requests one caller may send: a bucket that holds {@code perMinute} requests and refills
 * evenly. Safe for several threads.
 */
final class Rate {
  private final int perMinute;
  private double left;
  private long lastMillis;

  Rate(int perMinute, long nowMillis) {
    this.perMinute = perMinute;
    this.left = perMinute;
    this.lastMillis = nowMillis;
  }

  /**
   * Takes one request; 0 when it is allowed, otherwise the seconds to wait, at least 1. Time that
   * runs backwards takes nothing away.
   */
  synchronized int take(long nowMillis) {
    var passed = Math.max(0, nowMillis - lastMillis);
    left = Math.min(perMinute, left + passed * perMinute / 60_000.0);
    lastMillis = nowMillis;
    if (left >= 1) {
      left--;
      return 0;
    }
    return (int) Math.max(1, Math.ceil((1 - left) * 60.0 / perMinute));
  }

  int perMinute() {
    return perMinute;
  }

  synchronized int left() {
    return (int) left;
  }
}

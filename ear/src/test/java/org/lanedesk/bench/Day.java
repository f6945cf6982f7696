package org.lanedesk.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A day of chats, drawn once from a seed, so that the server and the model it is compared with are
 * given the same people, the same questions and agents of the same pace.
 *
 * <p>Contacts arrive as a Poisson process whose rate follows the hour: little at night, much by
 * day, and from 20 to 21 o'clock five times the day's mean, as on 11.11. Of a hundred, 5 are VIPs
 * (L2) and 15 of level L1; three come because the same person asks the same again.
 */
record Day(Instant midnight, List<Contact> contacts) {
  static final int PEAK_HOUR = 20;
  private static final double PEAK = 5;

  /** Relative rates of the hours but the peak. */
  private static final double[] HOURS = {
    0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 1.2,
    1.2, 0, 2.0, 1.5, 0.6
  };

  /**
   * One who asks.
   *
   * @param again the number of the contact that is repeated word by word, or null
   * @param reply how long an agent who took it needs for the first answer: 5 to 15 s
   * @param work how long it keeps the agent in all, at least the first answer; exponential
   */
  record Contact(
      int number, Instant at, String level, Integer again, Duration reply, Duration work) {}

  static Day drawn(Instant midnight, int expected, Duration meanWork, long seed) {
    var random = new Random(seed);
    var contacts = new ArrayList<Contact>();
    for (int hour = 0; hour < 24; hour++) {
      double mean = expected * share(hour);
      double at = -Math.log(1 - random.nextDouble()) / mean;
      for (; at < 1; at += -Math.log(1 - random.nextDouble()) / mean) {
        var when = midnight.plusMillis(3_600_000L * hour + (long) (3_600_000 * at));
        contacts.add(contact(contacts, when, meanWork, random));
      }
    }
    return new Day(midnight, List.copyOf(contacts));
  }

  private static Contact contact(
      List<Contact> before, Instant at, Duration meanWork, Random random) {
    double kind = random.nextDouble();
    var level = kind < 0.05 ? "L2" : kind < 0.20 ? "L1" : "L0";
    Integer again = null;
    if (random.nextInt(100) < 3 && !before.isEmpty()) {
      var other = before.get(Math.max(0, before.size() - 1 - random.nextInt(50)));
      again = other.again() == null ? other.number() : other.again();
      level = before.get(again).level();
    }
    var reply = Duration.ofMillis(5_000 + random.nextInt(10_000));
    double rest = Math.max(1, meanWork.minusSeconds(10).toMillis());
    var work = reply.plusMillis((long) (-Math.log(1 - random.nextDouble()) * rest));
    return new Contact(before.size(), at, level, again, reply, work);
  }

  /** The part of the day's contacts that this hour has. */
  private static double share(int hour) {
    double peak = PEAK / 24;
    double sum = 0;
    for (double rate : HOURS) {
      sum += rate;
    }
    return hour == PEAK_HOUR ? peak : (1 - peak) * HOURS[hour] / sum;
  }

  boolean atPeak(Contact contact) {
    return Duration.between(midnight, contact.at()).toHours() == PEAK_HOUR;
  }
}

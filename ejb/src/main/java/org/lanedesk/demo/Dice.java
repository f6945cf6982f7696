package org.lanedesk.demo;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way for the same seed. One thread. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  double between(double least, double most) {
    return least + random.nextDouble() * (most - least);
  }

  Duration between(Duration least, Duration most) {
    return least.plusMillis((long) (random.nextDouble() * most.minus(least).toMillis()));
  }

  /** The index of one of the weights, as often as it weighs. */
  int weighed(int... weights) {
    var total = 0;
    for (var weight : weights) total += weight;
    var left = random.nextInt(total);
    var index = 0;
    while (left >= weights[index]) left -= weights[index++];
    return index;
  }
}

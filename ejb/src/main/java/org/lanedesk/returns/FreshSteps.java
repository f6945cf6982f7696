package org.lanedesk.returns;

/**
 * Which share of a spoiled delivery is paid (domain.md §2.5): the smallest of 10, 30, 50, 80 and
 * 100 % that covers what is spoiled.
 */
public record FreshSteps(boolean roundUpFull) {
  private static final int[] STEPS = {10, 30, 50, 80, 100};

  /** From this step on the rest is taken for unusable, where the pack says so. */
  private static final int UNUSABLE = 80;

  /**
   * The step in percent.
   *
   * @param spoiled pieces or grams, above 0 and at most {@code total}
   */
  public int step(int spoiled, int total) {
    if (spoiled < 1 || spoiled > total)
      throw new IllegalArgumentException(spoiled + " of " + total + " cannot be spoiled");
    for (var step : STEPS)
      if (100L * spoiled <= (long) step * total)
        return step >= UNUSABLE && roundUpFull ? 100 : step;
    return 100;
  }

  /** The part of an amount, rounded half up to the minor unit. */
  public static long part(long minor, int percent) {
    return Math.floorDiv(Math.addExact(Math.multiplyExact(minor, percent), 50), 100);
  }
}

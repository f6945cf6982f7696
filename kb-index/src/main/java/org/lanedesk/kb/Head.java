package org.lanedesk.kb;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * What a knowledge base teaches about telling its own pages apart: a linear layer from meaning to
 * pages, trained on titles, phrasings and the questions that pages have answered. Immutable.
 *
 * @param places which place each page has in a row of the weights
 * @param weights by dimension, then page: sums over dimensions then run beside one another for all
 *     pages, which the compiler turns into vector instructions by itself. Those of Lucene's vector
 *     module cost the whole server seconds each time it has to compile them anew (decision 89).
 */
record Head(Map<String, Integer> places, float[][] weights) {

  private static final int MOST_ROUNDS = 40;
  private static final int FEWEST_ROUNDS = 8;
  private static final int MOST_STEPS = 200_000;

  /** Multiplications of all rounds together: some ten seconds of one core. */
  private static final long MOST_WORK = 40_000_000_000L;

  private static final double FASTEST = 4;
  private static final double FORGETTING = 3e-5;

  /** A chance that is wrong by less moves nothing that could be seen. */
  private static final float TOO_LITTLE = 1e-4f;

  /** A text with its meaning, the page that it belongs to, and how much that counts. */
  record Example(float[] meaning, int place, float weight) {}

  /** Trains anew; null when {@code stop} says so meanwhile. */
  static Head train(
      Map<String, Integer> places, List<Example> examples, int dimensions, BooleanSupplier stop) {
    int pages = places.size();
    long steps = Math.min(MOST_STEPS, MOST_WORK / ((long) pages * dimensions));
    int rounds = Math.clamp(steps / examples.size(), FEWEST_ROUNDS, MOST_ROUNDS);
    var weights = new float[dimensions][pages];
    var wrong = new Wrong(pages);
    var order = new int[examples.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    var random = new Random(1);
    long step = 0;
    var chances = new float[pages];
    for (int round = 0; round < rounds; round++) {
      shuffle(order, random);
      for (int at : order) {
        var example = examples.get(at);
        double progress = step++ / (double) (rounds * (long) order.length);
        float pace = (float) (FASTEST * (1 - 0.97 * progress)) * example.weight();
        logits(weights, example.meaning(), chances);
        softmax(chances);
        chances[example.place()] -= 1;
        wrong.of(chances, pace);
        wrong.learn(weights, example.meaning());
      }
      forget(weights, (float) Math.max(0, 1 - FORGETTING * order.length));
      if (stop.getAsBoolean()) {
        return null;
      }
    }
    return new Head(places, weights);
  }

  /** The chance of each page, by place. */
  float[] chances(float[] meaning) {
    var chances = new float[places.size()];
    logits(weights, meaning, chances);
    softmax(chances);
    return chances;
  }

  private static void logits(float[][] weights, float[] meaning, float[] out) {
    Arrays.fill(out, 0);
    for (int d = 0; d < weights.length; d++) {
      float by = meaning[d];
      var own = weights[d];
      for (int p = 0; p < out.length; p++) {
        out[p] += by * own[p];
      }
    }
  }

  /** The pages whose chance was wrong, and by how much they are moved; reused for each example. */
  private static final class Wrong {
    private final int[] pages;
    private final float[] by;
    private int count;

    Wrong(int most) {
      pages = new int[most];
      by = new float[most];
    }

    void of(float[] error, float pace) {
      count = 0;
      for (int p = 0; p < error.length; p++) {
        if (Math.abs(error[p]) >= TOO_LITTLE) {
          pages[count] = p;
          by[count++] = pace * error[p];
        }
      }
    }

    void learn(float[][] weights, float[] meaning) {
      for (int d = 0; d < weights.length; d++) {
        var own = weights[d];
        for (int i = 0; i < count; i++) {
          own[pages[i]] -= by[i] * meaning[d];
        }
      }
    }
  }

  private static void forget(float[][] weights, float kept) {
    for (var own : weights) {
      for (int d = 0; d < own.length; d++) {
        own[d] *= kept;
      }
    }
  }

  private static void softmax(float[] values) {
    float most = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      most = Math.max(most, value);
    }
    float sum = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.exp(values[i] - most);
      sum += values[i];
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= sum;
    }
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[j];
      order[j] = kept;
    }
  }
}

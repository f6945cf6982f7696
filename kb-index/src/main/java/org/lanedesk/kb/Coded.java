package org.lanedesk.kb;

/**
 * A vector with a byte's worth for each number, as it lies in the index: a quarter of the size
 * there, and compared several times faster. A closeness that is computed from it is off by less
 * than a thousandth.
 *
 * @param numbers each from −127 to 127; whole words in memory, because the compiler turns only the
 *     plainest loop over those into vector instructions
 */
record Coded(int[] numbers, float step) {

  static Coded of(float[] vector) {
    float most = 1e-9f;
    for (float x : vector) {
      most = Math.max(most, Math.abs(x));
    }
    var numbers = new int[vector.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Math.round(vector[i] * 127 / most);
    }
    return new Coded(numbers, most / 127);
  }

  /** One for each model. */
  static Coded[] of(float[][] models) {
    var coded = new Coded[models.length];
    for (int m = 0; m < coded.length; m++) {
      coded[m] = of(models[m]);
    }
    return coded;
  }

  double dot(Coded other) {
    var others = other.numbers;
    int sum = 0;
    for (int i = 0; i < numbers.length; i++) {
      sum += numbers[i] * others[i];
    }
    return (double) step * other.step * sum;
  }

  float[] floats() {
    var floats = new float[numbers.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = step * numbers[i];
    }
    return floats;
  }

  /** One for each model. */
  static float[][] floats(Coded[] models) {
    var floats = new float[models.length][];
    for (int m = 0; m < floats.length; m++) {
      floats[m] = models[m].floats();
    }
    return floats;
  }
}

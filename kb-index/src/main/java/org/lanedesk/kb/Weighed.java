package org.lanedesk.kb;

/**
 * A sketch whose features are weighed by how rare they are in one knowledge base. Weighing looks
 * each feature up once; comparing then only walks along both, so one page can be compared with many
 * sentences.
 */
record Weighed(Side words, Side pieces) {

  static Weighed of(Sketch sketch, Lexicon lexicon) {
    return new Weighed(Side.of(sketch.words(), lexicon), Side.of(sketch.pieces(), lexicon));
  }

  /** How alike two texts are, 0 to 1. */
  double likeness(Weighed other) {
    return 0.5 * words.cosine(other.words) + 0.5 * pieces.cosine(other.pieces);
  }

  /**
   * One kind of features.
   *
   * @param features sorted, without duplicates
   * @param squares the square of each one's rarity
   * @param sum of the squares
   */
  record Side(int[] features, float[] squares, double sum) {

    static Side of(int[] features, Lexicon lexicon) {
      var squares = new float[features.length];
      double sum = 0;
      for (int i = 0; i < squares.length; i++) {
        double rarity = lexicon.rarity(features[i]);
        squares[i] = (float) (rarity * rarity);
        sum += squares[i];
      }
      return new Side(features, squares, sum);
    }

    double cosine(Side other) {
      double both = 0;
      int i = 0;
      int j = 0;
      while (i < features.length && j < other.features.length) {
        if (features[i] < other.features[j]) {
          i++;
        } else if (features[i] > other.features[j]) {
          j++;
        } else {
          both += squares[i++];
          j++;
        }
      }
      return both == 0 ? 0 : both / Math.sqrt(sum * other.sum);
    }
  }
}

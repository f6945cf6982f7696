package org.lanedesk.kb;

/**
 * Where a meaning lies as seen from the centre of a knowledge base, prepared for being compared
 * with many vectors as they lie in the index, without moving each of those.
 *
 * @param towards for each model, of length 1
 * @param ofCentre how far the centre itself lies in this direction, for each model
 */
record Direction(Coded[] towards, double[] ofCentre) {

  static Direction of(float[][] vectors, Mind mind) {
    var towards = new Coded[vectors.length];
    var ofCentre = new double[vectors.length];
    for (int m = 0; m < vectors.length; m++) {
      var moved = mind.fromCentre(vectors[m], m);
      towards[m] = Coded.of(moved);
      ofCentre[m] = Vectors.dot(moved, mind.centre()[m]);
    }
    return new Direction(towards, ofCentre);
  }

  /**
   * The cosine with what lies there, seen from the centre; the mean over the models.
   *
   * @param distances of the vectors from the centre, see {@link Mind#distances}
   */
  double closeness(Coded[] vectors, double[] distances) {
    double close = 0;
    for (int m = 0; m < vectors.length; m++) {
      close += (towards[m].dot(vectors[m]) - ofCentre[m]) / distances[m] / vectors.length;
    }
    return close;
  }
}

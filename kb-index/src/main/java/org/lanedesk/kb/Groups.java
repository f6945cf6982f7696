package org.lanedesk.kb;

import java.util.ArrayList;
import java.util.List;

/** Puts texts together that ask for the same. */
final class Groups {

  /** Of two questions closer than this, nine in ten ask for the same. */
  private static final double CLOSE = 0.74;

  /** The same for Chinese, whose model finds everything closer. */
  private static final double CLOSE_HAN = 0.78;

  private static final double ALIKE = 0.6;

  private Groups() {}

  /** Each text joins the closest group whose first text is close enough, or begins one. */
  static List<List<Integer>> of(
      List<String> texts, Language language, Models models, Lexicon lexicon) {
    var vectors = models.vectors(language, texts);
    var sketches =
        texts.stream()
            .map(text -> Weighed.of(Sketch.of(Script.clean(text), language), lexicon))
            .toList();
    double enough = language == Language.ZH ? CLOSE_HAN : CLOSE;
    var groups = new ArrayList<List<Integer>>();
    for (int i = 0; i < texts.size(); i++) {
      List<Integer> closest = null;
      double most = 1;
      for (var group : groups) {
        int first = group.getFirst();
        double alike = sketches.get(i).likeness(sketches.get(first)) / ALIKE;
        double close =
            vectors.isEmpty() ? 0 : closeness(vectors.get(i), vectors.get(first)) / enough;
        if (Math.max(alike, close) >= most) {
          most = Math.max(alike, close);
          closest = group;
        }
      }
      if (closest == null) {
        closest = new ArrayList<>();
        groups.add(closest);
      }
      closest.add(i);
    }
    return groups;
  }

  private static double closeness(float[][] a, float[][] b) {
    double close = 0;
    for (int m = 0; m < a.length; m++) {
      close += Vectors.dot(a[m], b[m]) / a.length;
    }
    return close;
  }
}

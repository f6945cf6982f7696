package org.lanedesk.kb;

import java.util.List;
import org.lanedesk.kb.Evidence.Scale;

/** One title, phrasing, earlier question or piece of a body, as it stands to the question. */
record Voice(String text, double like, double meaning, double direction, double sentence) {

  static Voice of(String text, Sketch sketch, float[][] vectors, Scale scale) {
    double like = sketch == null ? 0 : like(scale.asked(), Weighed.of(sketch, scale.lexicon()));
    if (vectors == null || !scale.meaning()) {
      return new Voice(text, like, 0, 0, 0);
    }
    var asked = scale.question().vectors();
    double meaning = 0;
    double direction = 0;
    double sentence = 0;
    for (int m = 0; m < vectors.length; m++) {
      meaning += Vectors.dot(asked.getFirst()[m], vectors[m]) / vectors.length;
    }
    var moved = new float[vectors.length][];
    for (int m = 0; m < vectors.length; m++) {
      moved[m] = scale.mind().fromCentre(vectors[m], m);
    }
    for (int s = 0; s < asked.size(); s++) {
      double close = 0;
      for (int m = 0; m < vectors.length; m++) {
        close += Vectors.dot(scale.directions().get(s)[m], moved[m]) / vectors.length;
      }
      if (s == 0) {
        direction = close;
      } else {
        sentence = Math.max(sentence, close);
      }
    }
    return new Voice(text, like, meaning, direction, asked.size() == 1 ? direction : sentence);
  }

  /** The whole text and its best sentence; a short question is its own only sentence. */
  private static double like(List<Weighed> asked, Weighed voice) {
    double whole = asked.getFirst().likeness(voice);
    if (asked.size() == 1) {
      return whole;
    }
    double best = 0;
    for (var sentence : asked.subList(1, asked.size())) {
      best = Math.max(best, sentence.likeness(voice));
    }
    return 0.5 * whole + 0.5 * best;
  }

  /** The same voice, counting a little less when it was only nearly right. */
  Voice worth(double weight) {
    double share = 0.8 + 0.2 * weight;
    return new Voice(text, like * share, meaning * share, direction * share, sentence * share);
  }

  double overall() {
    return like + Math.max(direction, sentence);
  }
}

package org.lanedesk.kb;

import java.util.List;
import org.lanedesk.kb.Evidence.Scale;

/** One title, phrasing, earlier question or piece of a body, as it stands to the question. */
record Voice(String text, double like, double meaning, double direction, double sentence) {

  /**
   * @param sketch null where only the meaning is compared
   * @param vectors one for each model; null while the meaning is not known
   */
  static Voice of(String text, Weighed sketch, Coded[] vectors, Scale scale) {
    double like = sketch == null ? 0 : like(scale.asked(), sketch);
    if (vectors == null || !scale.meaning()) {
      return new Voice(text, like, 0, 0, 0);
    }
    double meaning = 0;
    for (int m = 0; m < vectors.length; m++) {
      meaning += scale.read()[m].dot(vectors[m]) / vectors.length;
    }
    var sides = scale.directions();
    var distances = scale.mind().distances(vectors);
    double direction = sides.getFirst().closeness(vectors, distances);
    double sentence = sides.size() == 1 ? direction : 0;
    for (int s = 1; s < sides.size(); s++) {
      sentence = Math.max(sentence, sides.get(s).closeness(vectors, distances));
    }
    return new Voice(text, like, meaning, direction, sentence);
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

package org.lanedesk.kb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lanedesk.kb.LessonLeaf.Heard;
import org.lanedesk.kb.Search.Candidate;

/**
 * How one page stands to one question, as numbers of which more is better.
 *
 * @param page the page
 * @param headed whether its title names or repeats what the body says, instead of asking
 * @param terms how many of the question's terms it has, and where, 0 to 1
 * @param covered how much of what was asked it has at all, 0 to 1
 * @param own what its own words and meaning say
 * @param all the same, with the questions it has answered before
 * @param head the chance that the trained layer gives it; negative when there is none
 * @param refusal how strongly it was refused for questions like this one
 * @param nearest the title, phrasing or earlier question that came closest
 */
record Evidence(
    Card page,
    boolean headed,
    double terms,
    double covered,
    Closeness own,
    Closeness all,
    double head,
    double refusal,
    String nearest) {

  private static final int BEST_OF = 3;
  private static final double SURELY_ALIKE = 0.5;

  /**
   * @param likeness common words and characters
   * @param meaning closeness in meaning, as the models give it
   * @param direction closeness in meaning as seen from the knowledge base's centre
   * @param sentence the same, of the closest sentence of the question
   * @param whole closeness in meaning to title and body read together; 0 without a body
   */
  record Closeness(
      double likeness, double meaning, double direction, double sentence, double whole) {}

  /** What is compared: the question's sides and what one knowledge base knows. */
  record Scale(
      Question question,
      Lexicon lexicon,
      Mind mind,
      List<Weighed> asked,
      Coded[] read,
      List<Direction> directions,
      List<float[]> chances) {

    static Scale of(Question question, Lexicon lexicon, Mind mind) {
      var asked = question.sketches().stream().map(s -> Weighed.of(s, lexicon)).toList();
      if (mind.isEmpty() || !question.hasMeaning()) {
        return new Scale(question, lexicon, mind, asked, null, List.of(), List.of());
      }
      var directions = new ArrayList<Direction>();
      var chances = new ArrayList<float[]>();
      for (var vectors : question.vectors()) {
        directions.add(Direction.of(vectors, mind));
        if (mind.head() != null) {
          chances.add(mind.head().chances(mind.joined(vectors)));
        }
      }
      var read = Coded.of(question.vectors().getFirst());
      return new Scale(question, lexicon, mind, asked, read, directions, chances);
    }

    boolean meaning() {
      return question.hasMeaning() && !mind.isEmpty();
    }
  }

  static Evidence of(
      Card page,
      Candidate found,
      List<Weighed> sketches,
      Vectors vectors,
      List<Heard> heard,
      Scale scale) {
    double terms = found.words();
    var voices = new ArrayList<Voice>();
    for (int i = 0; i < sketches.size(); i++) {
      var text = i == 0 ? page.title() : page.phrasings().get(i - 1);
      voices.add(
          Voice.of(text, sketches.get(i), vectors == null ? null : vectors.voices().get(i), scale));
    }
    boolean heading = page.headed();
    List<Voice> body =
        vectors == null
            ? List.<Voice>of()
            : vectors.body().stream().map(each -> Voice.of("", null, each, scale)).toList();
    double whole = whole(vectors, scale);
    if (body.isEmpty() && whole > 0) {
      body = List.of(Voice.of("", null, vectors.whole().getFirst(), scale));
    }
    var own = closeness(voices, body, heading, terms, whole);
    double refused = 0;
    var taught = new ArrayList<>(voices);
    for (var lesson : heard) {
      var sketch = Weighed.of(lesson.sketch(), scale.lexicon());
      var voice = Voice.of(lesson.text(), sketch, lesson.vectors(), scale);
      double alike = Math.pow(Math.max(0, Math.max(voice.like(), voice.direction())), 4);
      refused -= lesson.weight() * alike;
      if (lesson.weight() > 0) {
        taught.add(voice.worth(lesson.weight()));
      }
    }
    var all = taught.size() == voices.size() ? own : closeness(taught, body, heading, terms, whole);
    var nearest = taught.stream().max(Comparator.comparingDouble(Voice::overall)).map(Voice::text);
    return new Evidence(
        page,
        heading,
        terms,
        found.covered(),
        own,
        all,
        head(page, scale),
        Math.clamp(refused / SURELY_ALIKE, 0, 1),
        nearest.orElse(page.title()));
  }

  private static double whole(Vectors vectors, Scale scale) {
    if (vectors == null || vectors.whole().isEmpty() || !scale.meaning()) {
      return 0;
    }
    var whole = vectors.whole().getFirst();
    double close = 0;
    for (int m = 0; m < whole.length; m++) {
      close += scale.read()[m].dot(whole[m]) / whole.length;
    }
    return close;
  }

  private static double head(Card page, Scale scale) {
    if (scale.chances().isEmpty()) {
      return -1;
    }
    var place = scale.mind().head().places().get(page.key());
    double best = 0;
    for (var chances : scale.chances()) {
      best = Math.max(best, place == null ? 0 : chances[place]);
    }
    return best;
  }

  private static Closeness closeness(
      List<Voice> voices, List<Voice> body, boolean heading, double terms, double whole) {
    double bodyMeaning = body.stream().mapToDouble(Voice::meaning).max().orElse(0);
    double bodyDirection = body.stream().mapToDouble(Voice::direction).max().orElse(0);
    if (heading) {
      return new Closeness(terms, bodyMeaning, bodyDirection, bodyDirection, whole);
    }
    double meaning = together(voices.stream().map(Voice::meaning).toList());
    double direction = together(voices.stream().map(Voice::direction).toList());
    return new Closeness(
        together(voices.stream().map(Voice::like).toList()),
        Math.max(meaning, bodyMeaning),
        Math.max(direction, bodyDirection),
        together(voices.stream().map(Voice::sentence).toList()),
        whole);
  }

  /** Half the best, half the mean of the best three: one close phrasing counts, several more. */
  private static double together(List<Double> voices) {
    var best = voices.stream().sorted(Comparator.reverseOrder()).limit(BEST_OF).toList();
    double mean = best.stream().mapToDouble(d -> d).average().orElse(0);
    return best.isEmpty() ? 0 : 0.5 * best.getFirst() + 0.5 * mean;
  }
}

package org.lanedesk.kb;

import java.util.ArrayList;
import java.util.List;

/**
 * A question as it is put to the pages of one language: the whole text first, then, when it has
 * several, its sentences.
 *
 * @param text the whole text, cut down to what it asks
 * @param others expressions that the shop says mean the same
 * @param sketches of the whole and of each sentence
 * @param vectors of the whole and of each sentence; empty when meaning does not serve here
 */
record Question(
    Language language,
    String text,
    List<String> others,
    List<Sketch> sketches,
    List<float[][]> vectors) {

  private static final int MOST_READ = 12;
  private static final int MOST_FOR_CLOSENESS = 6;

  static Question of(
      Letter letter, Language language, Synonyms synonyms, Models models, boolean meaning) {
    var text = letter.whole();
    var others = synonyms.otherWordsFor(Script.fold(text));
    var texts = new ArrayList<String>();
    texts.add(text);
    if (letter.sentences().size() > 1) {
      letter.sentences().stream().limit(MOST_READ).forEach(texts::add);
    }
    var sketches = new ArrayList<Sketch>();
    for (var each : texts) {
      var sketch = Sketch.of(each, language);
      sketches.add(sketches.isEmpty() ? sketch.plus(others, language) : sketch);
    }
    var vectors =
        meaning && language.fits(text) ? models.vectors(language, texts) : List.<float[][]>of();
    return new Question(language, text, others, sketches, vectors);
  }

  boolean hasMeaning() {
    return !vectors.isEmpty();
  }

  /** The vectors with which close pages are sought: the whole, and the first sentences. */
  List<float[]> forCloseness() {
    return vectors.stream().limit(MOST_FOR_CLOSENESS).map(each -> each[each.length - 1]).toList();
  }
}

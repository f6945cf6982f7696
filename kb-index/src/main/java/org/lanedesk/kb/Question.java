package org.lanedesk.kb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A question as it is put to the pages of one language: the whole text first, then, when it has
 * several, its sentences. Of a long mail only the sentences that say most of what the pages know
 * are kept.
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

  private static final int MOST_SENTENCES = 10;
  private static final int MOST_READ = 600;
  private static final int MOST_FOR_CLOSENESS = 6;
  private static final double ASKING = 1.5;

  private record Sentence(String text, Sketch sketch, int place, double says) {}

  static Question of(Letter letter, Language language, Ranking.Sources sources, boolean meaning) {
    var sentences = telling(letter.sentences(), language, sources.lexicon());
    var text = String.join("\n", sentences.stream().map(Sentence::text).toList());
    var others = sources.synonyms().otherWordsFor(Script.fold(text));
    var sketches = new ArrayList<Sketch>();
    var read = new ArrayList<String>();
    sketches.add(Sketch.of(text, language).plus(others, language));
    read.add(text.substring(0, Math.min(MOST_READ, text.length())));
    if (sentences.size() > 1) {
      for (var sentence : sentences) {
        sketches.add(sentence.sketch());
        read.add(sentence.text());
      }
    }
    var vectors =
        meaning && language.fits(text)
            ? sources.models().vectorsOfAsked(language, read)
            : List.<float[][]>of();
    return new Question(language, text, others, sketches, vectors);
  }

  /** All sentences when they are few; otherwise those with the rarest words that pages have. */
  private static List<Sentence> telling(List<String> all, Language language, Lexicon lexicon) {
    var sentences = new ArrayList<Sentence>();
    for (var text : all) {
      var sketch = Sketch.of(text, language);
      double says = 0;
      for (int word : sketch.words()) {
        says += lexicon.knows(word) ? lexicon.rarity(word) : 0;
      }
      boolean asks = text.indexOf('?') >= 0 || text.indexOf('？') >= 0;
      sentences.add(new Sentence(text, sketch, sentences.size(), asks ? ASKING * says : says));
    }
    return sentences.stream()
        .sorted(Comparator.comparingDouble(Sentence::says).reversed())
        .limit(MOST_SENTENCES)
        .sorted(Comparator.comparingInt(Sentence::place))
        .toList();
  }

  boolean hasMeaning() {
    return !vectors.isEmpty();
  }

  /** The vectors with which close pages are sought: the whole, and the first sentences. */
  List<float[]> forCloseness() {
    return vectors.stream().limit(MOST_FOR_CLOSENESS).map(each -> each[each.length - 1]).toList();
  }
}

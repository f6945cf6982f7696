package org.lanedesk.kb;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * The features of one short text, as hashes: its words and pairs of words, and its pieces of
 * characters. Two texts are compared by what they share ({@link Weighed}).
 *
 * @param words sorted, without duplicates
 * @param pieces sorted, without duplicates
 */
record Sketch(int[] words, int[] pieces) {

  private static final int MOST = 1_500;

  static Sketch of(String clean, Language language) {
    var folded = Script.fold(clean);
    return new Sketch(
        sorted(wordFeatures(folded, language)), sorted(pieceFeatures(folded, language)));
  }

  /** With the features of other expressions added. */
  Sketch plus(List<String> expressions, Language language) {
    if (expressions.isEmpty()) {
      return this;
    }
    var moreWords = new HashSet<Integer>();
    var morePieces = new HashSet<Integer>();
    Arrays.stream(words).forEach(moreWords::add);
    Arrays.stream(pieces).forEach(morePieces::add);
    for (var expression : expressions) {
      moreWords.addAll(wordFeatures(expression, language));
      morePieces.addAll(pieceFeatures(expression, language));
    }
    return new Sketch(sorted(moreWords), sorted(morePieces));
  }

  private static Set<Integer> wordFeatures(String folded, Language language) {
    var features = new HashSet<Integer>();
    var words = Words.of(language).getFirst().texts(folded);
    for (int i = 0; i < words.size() && features.size() < MOST; i++) {
      features.add(words.get(i).hashCode());
      if (i > 0) {
        features.add((words.get(i - 1) + ' ' + words.get(i)).hashCode());
      }
    }
    return features;
  }

  private static Set<Integer> pieceFeatures(String folded, Language language) {
    var features = new HashSet<Integer>();
    if (language == Language.ZH) {
      for (var pair : Words.CJK.texts(folded)) {
        features.add(~pair.hashCode());
      }
      folded.chars().filter(Script::isHan).forEach(c -> features.add(~c));
      return features;
    }
    for (var word : folded.split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty() && features.size() < MOST) {
        pieces(' ' + word + ' ', features);
      }
    }
    return features;
  }

  private static void pieces(String word, Set<Integer> features) {
    for (int length = 3; length <= 5; length++) {
      for (int at = 0; at + length <= word.length(); at++) {
        features.add(~word.substring(at, at + length).hashCode());
      }
    }
  }

  private static int[] sorted(Set<Integer> features) {
    return features.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /** Several sketches in one value for the index. */
  static BytesRef pack(List<Sketch> sketches) {
    int ints = 1;
    for (var sketch : sketches) {
      ints += 2 + sketch.words.length + sketch.pieces.length;
    }
    var buffer = ByteBuffer.allocate(4 * ints);
    buffer.putInt(sketches.size());
    for (var sketch : sketches) {
      put(buffer, sketch.words);
      put(buffer, sketch.pieces);
    }
    return new BytesRef(buffer.array());
  }

  static List<Sketch> unpack(BytesRef packed) {
    var buffer = ByteBuffer.wrap(packed.bytes, packed.offset, packed.length);
    int count = buffer.getInt();
    var sketches = new ArrayList<Sketch>(count);
    for (int i = 0; i < count; i++) {
      sketches.add(new Sketch(take(buffer), take(buffer)));
    }
    return sketches;
  }

  private static void put(ByteBuffer buffer, int[] features) {
    buffer.putInt(features.length);
    for (int feature : features) {
      buffer.putInt(feature);
    }
  }

  private static int[] take(ByteBuffer buffer) {
    var features = new int[buffer.getInt()];
    for (int i = 0; i < features.length; i++) {
      features[i] = buffer.getInt();
    }
    return features;
  }
}

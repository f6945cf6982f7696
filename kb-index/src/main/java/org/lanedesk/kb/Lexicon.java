package org.lanedesk.kb;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;

/**
 * How rare each feature is in this knowledge base. A snapshot: counted from the index, thrown away
 * when the index has changed enough. Never changes once counted.
 */
final class Lexicon {

  private static final int ENOUGH_PAGES = 50_000;

  private int[] features = new int[1 << 10];
  private int[] counts = new int[1 << 10];
  private int used;
  private int texts;
  private int pages;
  private float[] rarity = new float[0];

  private Lexicon() {}

  static Lexicon count(IndexReader reader) throws IOException {
    var lexicon = new Lexicon();
    for (var leaf : reader.leaves()) {
      if (lexicon.pages >= ENOUGH_PAGES) {
        break;
      }
      lexicon.count(leaf.reader());
    }
    lexicon.close();
    return lexicon;
  }

  private void count(LeafReader leaf) throws IOException {
    BinaryDocValues sketches = leaf.getBinaryDocValues(PageLeaf.SKETCHES);
    Bits live = leaf.getLiveDocs();
    if (sketches == null) {
      return;
    }
    while (sketches.nextDoc() != BinaryDocValues.NO_MORE_DOCS && pages < ENOUGH_PAGES) {
      if (live != null && !live.get(sketches.docID())) {
        continue;
      }
      pages++;
      for (var sketch : Sketch.unpack(sketches.binaryValue())) {
        texts++;
        for (int word : sketch.words()) {
          add(word);
        }
        for (int piece : sketch.pieces()) {
          add(piece);
        }
      }
    }
  }

  /** 1 for a feature that every text has, growing with the logarithm of its rarity. */
  double rarity(int feature) {
    return rarity[slot(feature)];
  }

  /** Whether any page has it. */
  boolean knows(int feature) {
    return counts[slot(feature)] > 0;
  }

  private void add(int feature) {
    if (used * 2 > features.length) {
      grow();
    }
    int slot = slot(feature);
    if (counts[slot] == 0) {
      features[slot] = feature;
      used++;
    }
    counts[slot]++;
  }

  private int slot(int feature) {
    int mask = features.length - 1;
    int slot = (feature * 0x9E3779B9 >>> 7) & mask;
    while (counts[slot] != 0 && features[slot] != feature) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    var oldFeatures = features;
    var oldCounts = counts;
    features = new int[oldFeatures.length * 2];
    counts = new int[oldCounts.length * 2];
    for (int i = 0; i < oldFeatures.length; i++) {
      if (oldCounts[i] > 0) {
        int slot = slot(oldFeatures[i]);
        features[slot] = oldFeatures[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  private void close() {
    rarity = new float[counts.length];
    for (int i = 0; i < counts.length; i++) {
      rarity[i] = (float) (Math.log((1.0 + texts) / (1.0 + counts[i])) + 1);
    }
  }
}

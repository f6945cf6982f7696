package org.lanedesk.kb;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;

/**
 * A page as it is compared with questions.
 *
 * @param sketches of the title first, then of the phrasings
 * @param vectors its meaning, or null while that is not known
 */
record Prepared(Card page, List<Weighed> sketches, Vectors vectors) {

  static Prepared read(IndexReader reader, int document, Lexicon lexicon) throws IOException {
    var page = PageLeaf.card(reader, document);
    var language = Language.of(page.locale());
    var packed = Values.binary(reader, PageLeaf.vectors(language), document);
    var sketches = Sketch.unpack(Values.binary(reader, PageLeaf.SKETCHES, document));
    return new Prepared(
        page,
        sketches.stream().map(sketch -> Weighed.of(sketch, lexicon)).toList(),
        packed == null ? null : Vectors.unpack(packed));
  }

  /** About how many bytes it takes. */
  int size() {
    int size = 500;
    for (var sketch : sketches) {
      size += 100 + 8 * (sketch.words().features().length + sketch.pieces().features().length);
    }
    if (vectors != null) {
      for (var group : List.of(vectors.voices(), vectors.body(), vectors.whole())) {
        for (var models : group) {
          for (var one : models) {
            size += 60 + 4 * one.numbers().length;
          }
        }
      }
    }
    return size;
  }
}

package org.lanedesk.kb;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;

/** Reads the sketches of one document. */
final class Sketches {

  private Sketches() {}

  static List<Sketch> of(IndexReader reader, String field, int document) throws IOException {
    var leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    var values = DocValues.getBinary(leaf.reader(), field);
    return values.advanceExact(document - leaf.docBase)
        ? Sketch.unpack(values.binaryValue())
        : List.of();
  }
}

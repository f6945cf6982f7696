package org.lanedesk.kb;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

/** Reads one value of one document. */
final class Values {

  private Values() {}

  /** The value, or null when the document has none. */
  static BytesRef binary(IndexReader reader, String field, int document) throws IOException {
    var leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    if (leaf.reader().getFieldInfos().fieldInfo(field) == null) {
      return null;
    }
    var values = DocValues.getBinary(leaf.reader(), field);
    return values.advanceExact(document - leaf.docBase) ? values.binaryValue() : null;
  }
}

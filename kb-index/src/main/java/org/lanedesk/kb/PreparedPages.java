package org.lanedesk.kb;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;

/**
 * The pages that were compared last, ready to be compared again: of a shop's knowledge base all, of
 * a large one those that are asked for. Belongs to one {@link Lexicon}; any number of threads.
 */
final class PreparedPages {

  private static final long MOST_BYTES = 96_000_000;

  /** A document of a segment never changes. */
  private record Place(Object segment, int document) {}

  private final Lexicon lexicon;
  private final Map<Place, Prepared> kept = new LinkedHashMap<>(64, 0.75f, true);
  private long bytes;

  PreparedPages(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  Prepared of(IndexReader reader, int document) throws IOException {
    var leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    var core = leaf.reader().getCoreCacheHelper();
    if (core == null) {
      return Prepared.read(reader, document, lexicon);
    }
    var place = new Place(core.getKey(), document - leaf.docBase);
    synchronized (kept) {
      var known = kept.get(place);
      if (known != null) {
        return known;
      }
    }
    var read = Prepared.read(reader, document, lexicon);
    synchronized (kept) {
      if (kept.put(place, read) == null) {
        bytes += read.size();
      }
      var eldest = kept.values().iterator();
      while (bytes > MOST_BYTES && kept.size() > 1) {
        bytes -= eldest.next().size();
        eldest.remove();
      }
    }
    return read;
  }
}

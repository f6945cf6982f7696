package org.lanedesk.kb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;

/**
 * Which pages come closest to a question in meaning, by their title, a phrasing or a piece of what
 * they say. Where there are few pages, as in a shop, every one of them is compared: that is exact,
 * and faster than finding one's way through a graph of which the way touches most. Any number of
 * threads.
 */
final class Nearby {

  private static final int VOICES = 60;

  /** Up to as many pages are compared one by one: some 40 MB, a millisecond at most. */
  private static final int FEW = 2_000;

  /** The voices of one segment's pages in one language; a segment never changes. */
  private record Voices(int[] pages, Coded[] voices) {}

  private record Place(Object segment, Language language) {}

  private record Close(double close, int page) {}

  private final Map<Place, Voices> kept = new ConcurrentHashMap<>();

  /** The keys of the pages with the sixty closest voices to each side of the question. */
  Set<String> keys(IndexSearcher searcher, Query asked, Question question) throws IOException {
    if (!question.hasMeaning()) {
      return Set.of();
    }
    var language = question.language();
    var shown = searcher.search(Readers.pages(asked, language), FEW + 1).scoreDocs;
    var keys = new HashSet<String>();
    if (shown.length > FEW) {
      for (var vector : question.forCloseness()) {
        keys.addAll(byGraph(searcher, asked, language, vector));
      }
      return keys;
    }
    var reader = searcher.getIndexReader();
    var gate = new BitSet(reader.maxDoc());
    for (var one : shown) {
      gate.set(one.doc);
    }
    var sides = question.forCloseness().stream().map(Coded::of).toList();
    for (int page : closest(reader, language, sides, gate)) {
      keys.add(PageLeaf.card(reader, page).key());
    }
    return keys;
  }

  private Set<Integer> closest(
      IndexReader reader, Language language, List<Coded> sides, BitSet gate) throws IOException {
    var best = new ArrayList<PriorityQueue<Close>>();
    for (int s = 0; s < sides.size(); s++) {
      best.add(new PriorityQueue<>((a, b) -> Double.compare(a.close(), b.close())));
    }
    for (var leaf : reader.leaves()) {
      var voices = voices(leaf, language);
      for (int v = 0; v < voices.voices().length; v++) {
        int page = leaf.docBase + voices.pages()[v];
        for (int s = 0; gate.get(page) && s < best.size(); s++) {
          offer(best.get(s), sides.get(s).dot(voices.voices()[v]), page);
        }
      }
    }
    var pages = new HashSet<Integer>();
    best.forEach(of -> of.forEach(close -> pages.add(close.page())));
    return pages;
  }

  private static void offer(PriorityQueue<Close> best, double close, int page) {
    if (best.size() == VOICES) {
      if (close <= best.peek().close()) {
        return;
      }
      best.remove();
    }
    best.add(new Close(close, page));
  }

  private Voices voices(LeafReaderContext leaf, Language language) throws IOException {
    var core = leaf.reader().getCoreCacheHelper();
    if (core == null) {
      return read(leaf.reader(), language);
    }
    var place = new Place(core.getKey(), language);
    var known = kept.get(place);
    if (known != null) {
      return known;
    }
    var read = read(leaf.reader(), language);
    if (kept.put(place, read) == null) {
      core.addClosedListener(segment -> kept.remove(new Place(segment, language)));
    }
    return read;
  }

  private static Voices read(LeafReader reader, Language language) throws IOException {
    var pages = new ArrayList<Integer>();
    var voices = new ArrayList<Coded>();
    var field = PageLeaf.vectors(language);
    if (reader.getFieldInfos().fieldInfo(field) != null) {
      var values = DocValues.getBinary(reader, field);
      for (int page = values.nextDoc();
          page != DocIdSetIterator.NO_MORE_DOCS;
          page = values.nextDoc()) {
        var vectors = Vectors.unpack(values.binaryValue());
        for (var group : List.of(vectors.voices(), vectors.body(), vectors.whole())) {
          for (var models : group) {
            pages.add(page);
            voices.add(models[models.length - 1]);
          }
        }
      }
    }
    return new Voices(
        pages.stream().mapToInt(Integer::intValue).toArray(), voices.toArray(Coded[]::new));
  }

  private static Set<String> byGraph(
      IndexSearcher searcher, Query asked, Language language, float[] vector) throws IOException {
    var gate = Readers.voices(asked, language);
    var close = new KnnFloatVectorQuery(PageLeaf.near(language), vector, VOICES, gate);
    var keys = new HashSet<String>();
    for (var doc : searcher.search(close, VOICES).scoreDocs) {
      keys.add(Values.binary(searcher.getIndexReader(), PageLeaf.OF, doc.doc).utf8ToString());
    }
    return keys;
  }
}

package org.lanedesk.kb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.lanedesk.kb.Head.Example;

/**
 * What is known about the meanings of one language's pages as a whole: their centre, from which all
 * closeness is measured so that what every page shares does not count, and the {@link Head}.
 *
 * @param centre one vector per model
 * @param coded the same, for comparing it with what lies in the index
 * @param head null when the knowledge base is too small, too large or has no phrasings
 * @param confidence drawn from held-back outcomes
 */
record Mind(float[][] centre, Coded[] coded, Head head, Confidence confidence) {

  private static final int MOST_PAGES = 60_000;
  private static final int MOST_PAGES_TO_TELL_APART = 1_000;
  private static final int MOST_EXAMPLES = 25_000;
  private static final float MOST_FROM_ONE = 12;
  private static final double LEAST_SQUARE = 1e-6;

  /** Nothing is known yet. */
  static final Mind EMPTY = new Mind(new float[0][], new Coded[0], null, Confidence.OF_MEANING);

  boolean isEmpty() {
    return centre.length == 0;
  }

  static Mind study(IndexSearcher searcher, Language language, BooleanSupplier stop)
      throws IOException {
    var meanings = new LinkedHashMap<String, List<float[][]>>();
    var found = searcher.search(all(PageLeaf.PAGE, language), MOST_PAGES).scoreDocs;
    int voices = 0;
    for (var doc : found) {
      var packed = Values.binary(searcher.getIndexReader(), PageLeaf.vectors(language), doc.doc);
      if (packed != null) {
        var own = Vectors.unpack(packed).voices().stream().map(v -> Coded.floats(v)).toList();
        var page = PageLeaf.read(searcher.storedFields().document(doc.doc));
        meanings.put(PageLeaf.key(page.id(), page.locale()), own);
        voices += own.size();
      }
    }
    if (meanings.isEmpty()) {
      return EMPTY;
    }
    var centre = centre(meanings.values());
    boolean tellable = meanings.size() > 1 && meanings.size() <= MOST_PAGES_TO_TELL_APART;
    var withoutHead = new Mind(centre, Coded.of(centre), null, Confidence.OF_MEANING);
    var lessons = tellable ? lessons(searcher, language, meanings.keySet()) : List.<Taught>of();
    if (!tellable || voices + lessons.size() < 1.5 * meanings.size()) {
      return withoutHead;
    }
    var head = withoutHead.head(meanings, lessons, stop);
    return new Mind(centre, withoutHead.coded, head, Confidence.OF_MEANING);
  }

  private static org.apache.lucene.search.Query all(String kind, Language language) {
    return new BooleanQuery.Builder()
        .add(Readers.term(PageLeaf.KIND, kind), Occur.FILTER)
        .add(Readers.term(PageLeaf.LANGUAGE, language.code()), Occur.FILTER)
        .build();
  }

  private static float[][] centre(Iterable<List<float[][]>> pages) {
    float[][] sum = null;
    int count = 0;
    for (var page : pages) {
      for (var voice : page) {
        if (sum == null) {
          sum = new float[voice.length][];
          for (int m = 0; m < sum.length; m++) {
            sum[m] = new float[voice[m].length];
          }
        }
        for (int m = 0; m < sum.length; m++) {
          for (int d = 0; d < sum[m].length; d++) {
            sum[m][d] += voice[m][d];
          }
        }
        count++;
      }
    }
    for (var each : sum) {
      for (int d = 0; d < each.length; d++) {
        each[d] /= count;
      }
    }
    return sum;
  }

  private record Taught(String about, float[][] vectors, float weight) {}

  private static List<Taught> lessons(IndexSearcher searcher, Language language, Set<String> pages)
      throws IOException {
    var heard = new ArrayList<LessonLeaf.Heard>();
    var counts = new HashMap<String, Integer>();
    for (var doc : searcher.search(all(LessonLeaf.LESSON, language), MOST_EXAMPLES).scoreDocs) {
      var lesson = LessonLeaf.read(searcher, doc.doc, language);
      if (!lesson.heldBack()
          && lesson.weight() > 0
          && lesson.vectors() != null
          && pages.contains(lesson.about())) {
        heard.add(lesson);
        counts.merge(lesson.about() + '|' + lesson.by(), 1, Integer::sum);
      }
    }
    return heard.stream()
        .map(h -> {
          int said = counts.get(h.about() + '|' + h.by());
          float share = Math.min(1, MOST_FROM_ONE / said);
          return new Taught(h.about(), Coded.floats(h.vectors()), (float) h.weight() * share);
        })
        .toList();
  }

  private Head head(
      Map<String, List<float[][]>> meanings, List<Taught> lessons, BooleanSupplier stop) {
    var places = new HashMap<String, Integer>();
    var examples = new ArrayList<Example>();
    meanings.forEach((page, voices) -> {
      int place = places.size();
      places.put(page, place);
      voices.forEach(voice -> examples.add(new Example(joined(voice), place, 1)));
    });
    for (var lesson : lessons) {
      examples.add(
          new Example(joined(lesson.vectors()), places.get(lesson.about()), lesson.weight()));
    }
    return Head.train(Map.copyOf(places), examples, examples.getFirst().meaning().length, stop);
  }

  Mind confident(Confidence drawn) {
    return new Mind(centre, coded, head, drawn);
  }

  /** All models' vectors, each from the centre, as one. */
  float[] joined(float[][] vectors) {
    int size = 0;
    for (var vector : vectors) {
      size += vector.length;
    }
    var joined = new float[size];
    float share = (float) Math.sqrt(1.0 / vectors.length);
    int at = 0;
    for (int m = 0; m < vectors.length; m++) {
      for (float x : fromCentre(vectors[m], m)) {
        joined[at++] = share * x;
      }
    }
    return joined;
  }

  /** How far vectors of length 1 lie from the centre, one for each model; never quite 0. */
  double[] distances(Coded[] vectors) {
    var distances = new double[vectors.length];
    for (int m = 0; m < distances.length; m++) {
      double square = 1 - 2 * coded[m].dot(vectors[m]) + Vectors.dot(centre[m], centre[m]);
      distances[m] = Math.sqrt(Math.max(LEAST_SQUARE, square));
    }
    return distances;
  }

  /** The direction in which a meaning lies from the centre. */
  float[] fromCentre(float[] vector, int model) {
    var moved = vector.clone();
    for (int d = 0; d < moved.length; d++) {
      moved[d] -= centre[model][d];
    }
    return Vectors.unit(moved);
  }
}

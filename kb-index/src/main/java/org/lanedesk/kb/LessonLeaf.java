package org.lanedesk.kb;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.TermQuery;

/** A lesson as it lies in the index, beside the pages, so that it outlives a restart. */
final class LessonLeaf {

  static final String LESSON = "lesson";
  static final String ABOUT = "about";
  static final String BY = "by";
  static final String AT = "at";
  private static final String ASKED = "asked";
  private static final String SKETCH = "lesson-sketch";
  private static final String TEXT = "text";
  private static final String WEIGHT = "weight";
  private static final String OUTCOME = "outcome";
  private static final String WHEN = "when";
  private static final String PAGE_ID = "page-id";
  private static final String NAME = "name";
  private static final String LOCALE = "locale";
  private static final int MOST_TERMS = 60;
  private static final int HELD_BACK = 6;
  private static final int MOST_HELD = 4_000;

  private LessonLeaf() {}

  /** What customers once wrote, and how well the page did for it: 1 answered, below 0 refused. */
  record Heard(
      String about, String by, String text, double weight, Sketch sketch, Coded[] vectors) {

    /** Whether it is kept out of training, to see later how well the training did. */
    boolean heldBack() {
      return LessonLeaf.heldBack(text);
    }
  }

  static boolean heldBack(String text) {
    return Math.floorMod(text.hashCode() * 0x9E3779B9 >>> 11, HELD_BACK) == 0;
  }

  static Term keyTerm(String id) {
    return new Term(PageLeaf.KEY, LESSON + '|' + id);
  }

  /** What of a lesson's text is compared with later questions. */
  static String asked(Lesson lesson) {
    return Letter.of(lesson.text()).whole();
  }

  /**
   * @param vectors the meaning of its text, or null while that is not known
   */
  static Document lay(Lesson lesson, float[][] vectors) {
    var language = Language.of(lesson.locale());
    var asked = asked(lesson);
    var document = new Document();
    document.add(new StringField(PageLeaf.KIND, LESSON, Field.Store.NO));
    document.add(new StringField(PageLeaf.KEY, keyTerm(lesson.id()).text(), Field.Store.NO));
    document.add(new StringField(PageLeaf.LANGUAGE, language.code(), Field.Store.NO));
    document.add(
        new StringField(ABOUT, PageLeaf.key(lesson.page(), lesson.locale()), Field.Store.YES));
    document.add(new StringField(BY, lesson.by(), Field.Store.YES));
    document.add(new LongPoint(AT, lesson.at().toEpochMilli()));
    document.add(new StoredField(WEIGHT, lesson.outcome().weight()));
    document.add(new StoredField(OUTCOME, lesson.outcome().name()));
    document.add(new StoredField(WHEN, lesson.at().toEpochMilli()));
    document.add(new StoredField(PAGE_ID, lesson.page()));
    document.add(new StoredField(NAME, lesson.id()));
    document.add(new StoredField(LOCALE, lesson.locale()));
    document.add(new StoredField(TEXT, asked));
    if (vectors == null) {
      document.add(new StringField(PageLeaf.BARE, "yes", Field.Store.NO));
    } else {
      document.add(
          new KnnFloatVectorField(
              near(language), vectors[vectors.length - 1], VectorSimilarityFunction.DOT_PRODUCT));
      var one = Vectors.of(List.<float[][]>of(vectors), List.of(), List.of());
      document.add(new BinaryDocValuesField(vectors(language), one.pack()));
    }
    for (var words : Words.of(language)) {
      document.add(new TextField(words.field(ASKED), Script.fold(asked), Field.Store.NO));
    }
    document.add(
        new BinaryDocValuesField(SKETCH, Sketch.pack(List.of(Sketch.of(asked, language)))));
    return document;
  }

  /** Everything that {@code by} taught from {@code from} until just before {@code to}. */
  static org.apache.lucene.search.Query taught(String by, Instant from, Instant to) {
    var taught = new BooleanQuery.Builder();
    taught.add(Readers.term(PageLeaf.KIND, LESSON), Occur.FILTER);
    taught.add(
        LongPoint.newRangeQuery(AT, from.toEpochMilli(), to.toEpochMilli() - 1), Occur.FILTER);
    if (by != null) {
      taught.add(Readers.term(BY, by), Occur.FILTER);
    }
    return taught.build();
  }

  /** The field in which lessons of a language are found by closeness. */
  static String near(Language language) {
    return "heard." + language.code();
  }

  /** The field that keeps a lesson's vectors. */
  static String vectors(Language language) {
    return "heard-vectors." + language.code();
  }

  /** The earlier questions closest to this one, by words and by meaning. */
  static List<Heard> near(IndexSearcher searcher, Question question, int most) throws IOException {
    var documents = new LinkedHashSet<Integer>();
    var query = new BooleanQuery.Builder();
    int terms = 0;
    var folded = Script.fold(question.text());
    for (var words : Words.of(question.language())) {
      for (var term : words.texts(folded).stream().distinct().limit(MOST_TERMS).toList()) {
        query.add(new TermQuery(new Term(words.field(ASKED), term)), Occur.SHOULD);
        terms++;
      }
    }
    if (terms > 0) {
      query.add(Readers.term(PageLeaf.KIND, LESSON), Occur.FILTER);
      query.setMinimumNumberShouldMatch(1);
      for (var doc : searcher.search(query.build(), most).scoreDocs) {
        documents.add(doc.doc);
      }
    }
    for (var vector : question.forCloseness()) {
      var close = new KnnFloatVectorQuery(near(question.language()), vector, most);
      for (var doc : searcher.search(close, most).scoreDocs) {
        documents.add(doc.doc);
      }
    }
    var near = new ArrayList<Heard>();
    for (int document : documents) {
      near.add(read(searcher, document, question.language()));
    }
    return near;
  }

  static Heard read(IndexSearcher searcher, int document, Language language) throws IOException {
    var stored = searcher.storedFields().document(document);
    var reader = searcher.getIndexReader();
    var packed = Values.binary(reader, vectors(language), document);
    return new Heard(
        stored.get(ABOUT),
        stored.get(BY),
        stored.get(TEXT),
        stored.getField(WEIGHT).numericValue().doubleValue(),
        Sketch.unpack(Values.binary(reader, SKETCH, document)).getFirst(),
        packed == null ? null : Vectors.unpack(packed).voices().getFirst());
  }

  /** Lessons that were kept out of training, spread over what there is. */
  static List<Lesson> heldBack(IndexSearcher searcher, Language language, int most)
      throws IOException {
    var all =
        new BooleanQuery.Builder()
            .add(Readers.term(PageLeaf.KIND, LESSON), Occur.FILTER)
            .add(Readers.term(PageLeaf.LANGUAGE, language.code()), Occur.FILTER)
            .build();
    var held = new ArrayList<Lesson>();
    for (var doc : searcher.search(all, MOST_HELD * HELD_BACK).scoreDocs) {
      var lesson = lesson(searcher.storedFields().document(doc.doc));
      if (heldBack(lesson.text())) {
        held.add(lesson);
      }
    }
    var some = new ArrayList<Lesson>();
    double step = Math.max(1, held.size() / (double) most);
    for (double at = 0; at < held.size(); at += step) {
      some.add(held.get((int) at));
    }
    return some;
  }

  /** The lesson again, with what is compared of its text. */
  static Lesson lesson(Document stored) {
    return new Lesson(
        stored.get(NAME),
        stored.get(TEXT),
        stored.getField(PAGE_ID).numericValue().longValue(),
        stored.get(LOCALE),
        Outcome.valueOf(stored.get(OUTCOME)),
        stored.get(BY),
        Instant.ofEpochMilli(stored.getField(WHEN).numericValue().longValue()));
  }
}

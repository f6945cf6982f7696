package org.lanedesk.kb;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
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
  private static final int MOST_TERMS = 60;

  private LessonLeaf() {}

  /** What customers once wrote, and how well the page did for it: 1 answered, below 0 refused. */
  record Heard(String about, String by, String text, double weight, Sketch sketch) {}

  static Term keyTerm(String id) {
    return new Term(PageLeaf.KEY, LESSON + '|' + id);
  }

  static Document lay(Lesson lesson) {
    var language = Language.of(lesson.locale());
    var asked = Letter.of(lesson.text()).whole();
    var document = new Document();
    document.add(new StringField(PageLeaf.KIND, LESSON, Field.Store.NO));
    document.add(new StringField(PageLeaf.KEY, keyTerm(lesson.id()).text(), Field.Store.NO));
    document.add(new StringField(PageLeaf.LANGUAGE, language.code(), Field.Store.NO));
    document.add(
        new StringField(ABOUT, PageLeaf.key(lesson.page(), lesson.locale()), Field.Store.YES));
    document.add(new StringField(BY, lesson.by(), Field.Store.YES));
    document.add(new LongPoint(AT, lesson.at().toEpochMilli()));
    document.add(new StoredField(WEIGHT, lesson.outcome().weight()));
    document.add(new StoredField(TEXT, asked));
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

  /** The earlier questions with most words in common with this one. */
  static List<Heard> near(IndexSearcher searcher, String text, Language language, int most)
      throws IOException {
    var query = new BooleanQuery.Builder();
    int terms = 0;
    for (var words : Words.of(language)) {
      for (var term :
          words.texts(Script.fold(text)).stream().distinct().limit(MOST_TERMS).toList()) {
        query.add(new TermQuery(new Term(words.field(ASKED), term)), Occur.SHOULD);
        terms++;
      }
    }
    if (terms == 0) {
      return List.of();
    }
    query.add(Readers.term(PageLeaf.KIND, LESSON), Occur.FILTER);
    query.setMinimumNumberShouldMatch(1);
    var near = new ArrayList<Heard>();
    for (var doc : searcher.search(query.build(), most).scoreDocs) {
      near.add(read(searcher, doc.doc));
    }
    return near;
  }

  private static Heard read(IndexSearcher searcher, int document) throws IOException {
    var stored = searcher.storedFields().document(document);
    return new Heard(
        stored.get(ABOUT),
        stored.get(BY),
        stored.get(TEXT),
        stored.getField(WEIGHT).numericValue().doubleValue(),
        Sketches.of(searcher.getIndexReader(), SKETCH, document).getFirst());
  }
}

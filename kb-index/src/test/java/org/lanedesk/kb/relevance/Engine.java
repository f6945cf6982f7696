package org.lanedesk.kb.relevance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.lanedesk.kb.Audience;
import org.lanedesk.kb.KnowledgeIndex;
import org.lanedesk.kb.Lesson;
import org.lanedesk.kb.Outcome;
import org.lanedesk.kb.Query;
import org.lanedesk.kb.Settings;

/** Something that answers questions from a filled knowledge base. */
interface Engine extends AutoCloseable {

  int BEST = 10;
  int PEOPLE = 10;
  Duration PATIENCE = Duration.ofMinutes(30);

  /** A page with its score and the chance that it is right; 1 where an engine gives none. */
  record Answer(long page, double score, double confidence) {}

  List<Answer> answers(String text, String locale);

  @Override
  void close();

  /** Every word with the standard analyzer, in one field. */
  static Engine naive(QuestionSet set, Path directory) throws IOException {
    var analyzer = new StandardAnalyzer();
    var where = FSDirectory.open(directory);
    try (var writer = new IndexWriter(where, new IndexWriterConfig(analyzer))) {
      for (var page : set.pages()) {
        var document = new Document();
        document.add(new StoredField("id", page.id()));
        document.add(new TextField("text", page.title(), Field.Store.NO));
        page.phrasings().forEach(p -> document.add(new TextField("text", p, Field.Store.NO)));
        document.add(new TextField("text", page.body(), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    var reader = DirectoryReader.open(where);
    var searcher = new IndexSearcher(reader);
    return new Engine() {
      @Override
      public List<Answer> answers(String text, String locale) {
        try (var words = analyzer.tokenStream("text", text)) {
          var term =
              words.addAttribute(
                  org.apache.lucene.analysis.tokenattributes.CharTermAttribute.class);
          var query = new BooleanQuery.Builder();
          words.reset();
          for (int i = 0; words.incrementToken() && i < IndexSearcher.getMaxClauseCount(); i++) {
            query.add(new TermQuery(new Term("text", term.toString())), Occur.SHOULD);
          }
          words.end();
          var answers = new ArrayList<Answer>();
          for (var doc : searcher.search(query.build(), BEST).scoreDocs) {
            var id = searcher.storedFields().document(doc.doc).getField("id").numericValue();
            answers.add(new Answer(id.longValue(), doc.score, 1));
          }
          return answers;
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }

      @Override
      public void close() {
        try {
          reader.close();
          where.close();
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
    };
  }

  /** Ours, by words alone. */
  static Engine lexical(QuestionSet set, Path directory) {
    var index = filled(set, directory, Settings.defaults().wordsOnly());
    return of(index, index::close);
  }

  /** Ours, by words and meaning; the index stays open. */
  static Engine full(KnowledgeIndex index) {
    return of(index, () -> {});
  }

  /** What is left of these answers when everything is silence that is not rather sure. */
  static List<Answer> served(List<Answer> answers) {
    boolean sure = !answers.isEmpty() && answers.getFirst().confidence() >= Settings.SURE;
    return sure ? answers : List.of();
  }

  /** The same as full, after learning from the set's feedback; the index stays open. */
  static Engine learnt(QuestionSet set, KnowledgeIndex index) {
    int number = 0;
    for (var answered : set.feedback()) {
      var by = "person " + number % PEOPLE;
      var at = Instant.EPOCH.plusSeconds(number);
      index.learn(
          new Lesson(
              "lesson " + number++,
              answered.text(),
              answered.page(),
              answered.locale(),
              Outcome.USED,
              by,
              at));
    }
    index.refresh();
    index.settle(PATIENCE);
    index.refresh();
    return full(index);
  }

  /** An index with the set's pages, read for their meaning. */
  static KnowledgeIndex filled(QuestionSet set, Path directory, Settings settings) {
    var index = KnowledgeIndex.open(directory, settings);
    set.pages().forEach(index::put);
    index.commit(1);
    index.settle(PATIENCE);
    index.commit(2);
    index.refresh();
    return index;
  }

  private static Engine of(KnowledgeIndex index, Runnable closing) {
    return new Engine() {
      @Override
      public List<Answer> answers(String text, String locale) {
        var query = new Query(text, locale, Audience.AGENT_ONLY, null, Instant.EPOCH, BEST);
        return index.rank(query).stream()
            .map(hit -> new Answer(hit.id(), hit.score(), hit.confidence()))
            .toList();
      }

      @Override
      public void close() {
        closing.run();
      }
    };
  }
}

package org.lanedesk.kb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;

/** Help while somebody types: titles that go on from it, and words that were meant. */
final class Completion {

  private static final int CONSIDERED = 60;
  private static final int MOST_WORDS = 10;
  private static final int LONGEST_WORD = 15;

  private Completion() {}

  static List<String> of(IndexSearcher searcher, Query typed) throws IOException {
    var text = Script.fold(Script.clean(typed.text())).strip();
    var words = Words.OTHER.texts(text);
    if (words.isEmpty()) {
      return List.of();
    }
    var titles = new LinkedHashSet<String>();
    for (var language : languages(typed)) {
      var query = new BooleanQuery.Builder().add(Readers.pages(typed, language), Occur.FILTER);
      for (var word : words.subList(0, Math.min(MOST_WORDS, words.size()))) {
        var start = word.substring(0, Math.min(LONGEST_WORD, word.length()));
        query.add(Readers.term(Words.START.field(PageLeaf.TITLE), start), Occur.MUST);
      }
      for (var doc : searcher.search(query.build(), CONSIDERED).scoreDocs) {
        titles.add(PageLeaf.read(searcher.storedFields().document(doc.doc)).title());
      }
    }
    return titles.stream()
        .sorted(Comparator.comparingInt((String title) -> place(title, text)))
        .limit(typed.limit())
        .toList();
  }

  private static List<Language> languages(Query typed) {
    return typed.locale() == null
        ? List.of(Language.values())
        : List.of(Language.of(typed.locale()));
  }

  /** Titles that begin with the text come first, then those that have it as one piece. */
  private static int place(String title, String text) {
    int at = Script.fold(title).indexOf(text);
    return at < 0 ? 2 : Math.min(at, 1);
  }

  static Optional<String> corrected(IndexSearcher searcher, Query query) throws IOException {
    var clean = Script.clean(query.text());
    var reader = searcher.getIndexReader();
    var field = Words.OTHER.field(PageLeaf.SPELLING);
    var out = new StringBuilder(clean);
    var terms = new ArrayList<>(Words.OTHER.terms(Script.fold(clean)));
    boolean changed = false;
    for (var term : terms.reversed()) {
      if (terms.size() > MOST_WORDS || seen(searcher, query, field, term.text())) {
        continue;
      }
      for (var near : Search.near(reader, field, term.text())) {
        if (seen(searcher, query, field, near)) {
          out.replace(term.start(), term.end(), near);
          changed = true;
          break;
        }
      }
    }
    return changed ? Optional.of(out.toString()) : Optional.empty();
  }

  /** Whether a page that this reader may see has the word; others must not be guessed from it. */
  private static boolean seen(IndexSearcher searcher, Query query, String field, String word)
      throws IOException {
    for (var language : languages(query)) {
      var pages =
          new BooleanQuery.Builder()
              .add(Readers.pages(query, language), Occur.FILTER)
              .add(Readers.term(field, word), Occur.FILTER);
      if (searcher.count(pages.build()) > 0) {
        return true;
      }
    }
    return false;
  }
}

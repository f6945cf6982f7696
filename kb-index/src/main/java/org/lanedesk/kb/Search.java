package org.lanedesk.kb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * One question against the pages of one language: each term counts once, in the part of the page
 * where it counts most, so that a long body cannot outweigh a title.
 */
final class Search {

  private static final int MOST_TERMS = 60;
  private static final int MOST_CORRECTIONS = 3;
  private static final float SYNONYM = 0.7f;
  private static final float CORRECTION = 0.6f;
  private static final Map<String, Float> PARTS =
      Map.of(PageLeaf.TITLE, 1.5f, PageLeaf.PHRASING, 1.3f, PageLeaf.BODY, 1f);

  private final IndexReader reader;
  private final BooleanQuery.Builder query = new BooleanQuery.Builder();
  private int clauses;
  private double best;

  /** A page that may be what is looked for; {@code words} is 0 to 1, 1 being every term in full. */
  record Candidate(int document, Language language, double words) {}

  private Search(IndexReader reader) {
    this.reader = reader;
  }

  static List<Candidate> candidates(
      IndexSearcher searcher,
      Query query,
      Language language,
      String text,
      List<String> synonyms,
      int most)
      throws IOException {
    var search = new Search(searcher.getIndexReader());
    for (var words : Words.of(language)) {
      search.add(words, Script.fold(text), synonyms);
    }
    if (search.clauses == 0) {
      return List.of();
    }
    search.query.add(Readers.pages(query, language), Occur.FILTER);
    search.query.setMinimumNumberShouldMatch(1);
    var found = new ArrayList<Candidate>();
    for (var doc : searcher.search(search.query.build(), most).scoreDocs) {
      found.add(new Candidate(doc.doc, language, Math.min(1, doc.score / search.best)));
    }
    return found;
  }

  private void add(Words words, String folded, List<String> synonyms) throws IOException {
    var weights = new LinkedHashMap<String, Float>();
    words.texts(folded).forEach(term -> weights.merge(term, 1f, (a, b) -> Math.min(2, a + 0.3f)));
    var asked =
        weights.entrySet().stream()
            .map(e -> new Weighted(e.getKey(), e.getValue(), rarity(words, e.getKey())))
            .sorted(Comparator.comparingDouble(Weighted::worth).reversed())
            .limit(MOST_TERMS)
            .toList();
    for (var term : asked) {
      best += term.worth();
      if (known(words, term.text())) {
        clause(words, term.text(), term.weight());
      } else {
        for (var near : nearTerms(words.field(PageLeaf.TITLE), term.text())) {
          clause(words, near, CORRECTION * term.weight());
        }
      }
    }
    for (var synonym : synonyms) {
      var others = new ArrayList<>(words.texts(synonym));
      others.removeAll(weights.keySet());
      for (var other : others) {
        clause(words, other, SYNONYM / others.size());
      }
    }
  }

  private record Weighted(String text, float weight, double rarity) {
    double worth() {
      return weight * rarity;
    }
  }

  private void clause(Words words, String term, float weight) {
    var parts = new ArrayList<org.apache.lucene.search.Query>();
    PARTS.forEach((part, boost) ->
        parts.add(
            new BoostQuery(new TermQuery(new Term(words.field(part), term)), weight * boost)));
    query.add(new DisjunctionMaxQuery(parts, 0.2f), Occur.SHOULD);
    clauses++;
  }

  private boolean known(Words words, String term) throws IOException {
    for (var part : PARTS.keySet()) {
      if (reader.docFreq(new Term(words.field(part), term)) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The most that a term can score in one part, for putting scores on one scale. */
  private double rarity(Words words, String term) {
    double most = 0;
    for (var part : PARTS.entrySet()) {
      try {
        var field = words.field(part.getKey());
        double all = Math.max(1, reader.getDocCount(field));
        double having = reader.docFreq(new Term(field, term));
        double rarity = Math.log(1 + (all - having + 0.5) / (having + 0.5));
        most = Math.max(most, part.getValue() * rarity);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return most;
  }

  /** Terms of the index that differ from an unknown one by a slip or two, commonest first. */
  private List<String> nearTerms(String field, String term) throws IOException {
    return near(reader, field, term);
  }

  static List<String> near(IndexReader reader, String field, String term) throws IOException {
    int length = term.length();
    if (length < 4 || length > 30 || !Character.isLetter(term.charAt(0)) || isHan(term)) {
      return List.of();
    }
    var terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return List.of();
    }
    var near = new ArrayList<Near>();
    int slips = length < 6 ? 1 : 2;
    var similar = new FuzzyTermsEnum(terms, new Term(field, term), slips, 1, true);
    for (BytesRef found = similar.next(); found != null; found = similar.next()) {
      var text = found.utf8ToString();
      near.add(new Near(text, similar.docFreq(), Slips.between(term, text)));
    }
    return near.stream()
        .sorted(
            Comparator.comparingInt(Near::slips)
                .thenComparing(Near::pages, Comparator.reverseOrder()))
        .limit(MOST_CORRECTIONS)
        .map(Near::text)
        .toList();
  }

  private record Near(String text, int pages, int slips) {}

  private static boolean isHan(String term) {
    return Script.isHan(term.codePointAt(0));
  }
}

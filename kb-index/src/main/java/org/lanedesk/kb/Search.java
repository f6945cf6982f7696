package org.lanedesk.kb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
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

  private final IndexSearcher searcher;
  private final IndexReader reader;
  private final Query asked;
  private final Language language;
  private final BooleanQuery.Builder query = new BooleanQuery.Builder();

  /** As the last of the analyses cuts them: in Chinese pairs of characters. */
  private final List<Asked> terms = new ArrayList<>();

  private int clauses;
  private double best;

  /**
   * A page that may be what is looked for.
   *
   * @param words how many of the terms it has and where, 0 to 1, 1 being every term in full
   * @param covered how much of what was asked it has at all, 0 to 1; see {@link Search#covered}
   */
  record Candidate(int document, double words, double covered) {

    Candidate covering(double share) {
      return new Candidate(document, words, share);
    }
  }

  private Search(IndexSearcher searcher, Query asked, Language language) {
    this.searcher = searcher;
    this.reader = searcher.getIndexReader();
    this.asked = asked;
    this.language = language;
  }

  static Search of(IndexSearcher searcher, Query query, Question question) throws IOException {
    var search = new Search(searcher, query, question.language());
    for (var words : Words.of(question.language())) {
      search.add(words, Script.fold(question.text()), question.others());
    }
    return search;
  }

  /** The pages with most of the terms. */
  List<Candidate> best(int most) throws IOException {
    if (clauses == 0) {
      return List.of();
    }
    var terms = query.build();
    var wanted =
        new BooleanQuery.Builder()
            .add(terms, Occur.MUST)
            .add(Readers.pages(asked, language), Occur.FILTER);
    return found(wanted.build(), most);
  }

  /** Those of certain pages that may be shown, whether or not they have any of the terms. */
  List<Candidate> among(Set<String> keys) throws IOException {
    if (keys.isEmpty()) {
      return List.of();
    }
    var wanted = new BooleanQuery.Builder().add(query.build(), Occur.SHOULD);
    wanted.add(Readers.pages(asked, language), Occur.FILTER);
    var these = keys.stream().map(BytesRef::new).toList();
    wanted.add(new TermInSetQuery(PageLeaf.KEY, these), Occur.FILTER);
    return found(wanted.build(), keys.size());
  }

  private List<Candidate> found(org.apache.lucene.search.Query wanted, int most)
      throws IOException {
    var found = new ArrayList<Candidate>();
    for (var doc : searcher.search(wanted, most).scoreDocs) {
      found.add(new Candidate(doc.doc, best == 0 ? 0 : Math.min(1, doc.score / best), 0));
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
    terms.clear();
    for (var term : asked) {
      terms.add(new Asked(words, term.text(), Math.pow(plainRarity(words, term.text()), 2)));
      best += term.worth();
      if (known(words, term.text())) {
        clause(words, term.text(), term.weight());
      } else {
        for (var near : near(reader, words.field(PageLeaf.TITLE), term.text())) {
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

  /** A term of the question, with the square of its rarity. */
  private record Asked(Words words, String text, double worth) {}

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

  /** How rare a term is in the part of pages in which it is commonest. */
  private double plainRarity(Words words, String term) throws IOException {
    double all = 1;
    double having = 0;
    for (var part : PARTS.keySet()) {
      var field = words.field(part);
      all = Math.max(all, reader.getDocCount(field));
      having = Math.max(having, reader.docFreq(new Term(field, term)));
    }
    return Math.log(1 + (all - having + 0.5) / (having + 0.5));
  }

  /**
   * How much of what was asked each page has anywhere, once or often: 1 for every term, rare terms
   * counting most. Unlike the score by terms it does not care how long a page is, which the longer
   * pages of a collection need.
   *
   * @param documents sorted
   */
  double[] covered(int[] documents) throws IOException {
    var covered = new double[documents.length];
    double all = terms.stream().mapToDouble(Asked::worth).sum();
    for (var leaf : reader.leaves()) {
      int from = place(documents, leaf.docBase);
      int to = place(documents, leaf.docBase + leaf.reader().maxDoc());
      for (int t = 0; from < to && t < terms.size(); t++) {
        var term = terms.get(t);
        var having = having(leaf, term, documents, from, to);
        for (int i = having.nextSetBit(0); i >= 0; i = having.nextSetBit(i + 1)) {
          covered[from + i] += term.worth() / all;
        }
      }
    }
    return covered;
  }

  private static int place(int[] sorted, int document) {
    int place = Arrays.binarySearch(sorted, document);
    return place < 0 ? -place - 1 : place;
  }

  /** Which of these documents of one segment have the term in any part. */
  private static BitSet having(
      LeafReaderContext leaf, Asked term, int[] documents, int from, int to) throws IOException {
    var having = new BitSet(to - from);
    for (var part : PARTS.keySet()) {
      var field = term.words().field(part);
      var found = leaf.reader().postings(new Term(field, term.text()), PostingsEnum.NONE);
      for (int i = from; found != null && i < to; i++) {
        int document = documents[i] - leaf.docBase;
        if (found.docID() < document && found.advance(document) == PostingsEnum.NO_MORE_DOCS) {
          break;
        }
        if (found.docID() == document) {
          having.set(i - from);
        }
      }
    }
    return having;
  }

  /** Terms of the index that differ from an unknown one by a slip or two, commonest first. */
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

package org.lanedesk.kb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.IndexSearcher;
import org.lanedesk.kb.Evidence.Scale;
import org.lanedesk.kb.LessonLeaf.Heard;
import org.lanedesk.kb.Search.Candidate;

/** Finds and orders the pages that may answer one question. Made for one question. */
final class Ranking {

  private static final int BY_WORDS = 60;
  private static final int BY_LESSONS = 40;
  private static final int MOST_FROM_ONE = 3;
  private static final double SAME_LOCALE = 0.05;

  /**
   * What a ranking draws on.
   *
   * @param examining whether lessons with the question's own words must not help
   * @param supposed a page as it might be put, weighed in place of the one there is; or null
   */
  record Sources(
      PreparedPages pages,
      Nearby nearby,
      Synonyms synonyms,
      Models models,
      Map<Language, Mind> minds,
      boolean examining,
      Page supposed) {

    Lexicon lexicon() {
      return pages.lexicon();
    }
  }

  private final IndexSearcher searcher;
  private final Sources sources;
  private final Query query;
  private final Letter letter;
  private final Map<Language, Snippet.Asked> asked = new EnumMap<>(Language.class);

  Ranking(IndexSearcher searcher, Sources sources, Query query) {
    this.searcher = searcher;
    this.sources = sources;
    this.query = query;
    this.letter = Letter.of(Script.clean(query.text()));
  }

  private record Ranked(
      int document, Evidence evidence, Mixture mixture, Question question, double order) {
    Card page() {
      return evidence.page();
    }
  }

  /** The best pages, each article once, best first. */
  List<Hit> hits() throws IOException {
    if (letter.sentences().isEmpty()) {
      return List.of();
    }
    var ranked = new ArrayList<Ranked>();
    for (var language : languages()) {
      ranked.addAll(ranked(language));
    }
    ranked.sort(Comparator.comparingDouble(Ranked::order).reversed());
    var byArticle = new LinkedHashMap<Long, Ranked>();
    ranked.forEach(r -> byArticle.putIfAbsent(r.page().id(), r));
    var hits = new ArrayList<Hit>();
    double most = 1;
    for (var each : byArticle.values().stream().limit(query.limit()).toList()) {
      most = Math.min(most, each.mixture().score());
      hits.add(hit(each, most, hits.isEmpty()));
    }
    return hits;
  }

  private List<Language> languages() {
    return query.locale() == null
        ? List.of(Language.values())
        : List.of(Language.of(query.locale()));
  }

  private List<Ranked> ranked(Language language) throws IOException {
    var mind = sources.minds().getOrDefault(language, Mind.EMPTY);
    var question = Question.of(letter, language, sources, !mind.isEmpty());
    var scale = Scale.of(question, sources.lexicon(), mind);
    var heard = heard(question);
    var evidence = new ArrayList<Evidence>();
    var candidates = candidates(question, heard.keySet());
    for (var candidate : candidates) {
      evidence.add(evidence(candidate, scale, heard));
    }
    var mixtures = Mixture.of(evidence, language, scale.meaning());
    var ranked = new ArrayList<Ranked>();
    for (int i = 0; i < mixtures.size(); i++) {
      ranked.add(ranked(candidates.get(i).document(), evidence.get(i), mixtures.get(i), question));
    }
    return ranked;
  }

  private Ranked ranked(int document, Evidence evidence, Mixture mixture, Question question) {
    var page = evidence.page();
    double order = mixture.order() + Math.log(page.boost());
    if (page.locale().equalsIgnoreCase(query.locale())) {
      order += SAME_LOCALE;
    }
    if (query.locale() == null) {
      // Orders of two languages are on different scales; strength and the question's script decide.
      order = mixture.score() * affinity(question.language()) + 1e-3 * order;
    }
    return new Ranked(document, evidence, mixture, question, order);
  }

  /** Pages with common words, pages close in meaning, and pages that answered such questions. */
  private List<Candidate> candidates(Question question, Set<String> taught) throws IOException {
    var search = Search.of(searcher, query, question);
    var found = new LinkedHashMap<Integer, Candidate>();
    search.best(BY_WORDS).forEach(c -> found.put(c.document(), c));
    var keys = new HashSet<>(taught);
    if (sources.supposed() != null) {
      keys.add(PageLeaf.key(sources.supposed().id(), sources.supposed().locale()));
    }
    keys.addAll(sources.nearby().keys(searcher, query, question));
    search.among(keys).forEach(c -> found.putIfAbsent(c.document(), c));
    var all = List.copyOf(found.values());
    boolean counts = question.language() == Language.ZH && question.hasMeaning();
    return counts ? covering(all, search) : all;
  }

  private static List<Candidate> covering(List<Candidate> found, Search search) throws IOException {
    var documents = found.stream().mapToInt(Candidate::document).sorted().toArray();
    var covered = search.covered(documents);
    return found.stream()
        .map(each -> each.covering(covered[Arrays.binarySearch(documents, each.document())]))
        .toList();
  }

  /** Earlier questions per page; one person's word counts for at most three of them. */
  private Map<String, List<Heard>> heard(Question question) throws IOException {
    var perPage = new HashMap<String, List<Heard>>();
    var perPerson = new HashMap<String, Integer>();
    for (var lesson : LessonLeaf.near(searcher, question, BY_LESSONS)) {
      if (sources.examining() && lesson.text().equals(question.text())) {
        continue;
      }
      if (perPerson.merge(lesson.about() + '|' + lesson.by(), 1, Integer::sum) <= MOST_FROM_ONE) {
        perPage.computeIfAbsent(lesson.about(), k -> new ArrayList<>()).add(lesson);
      }
    }
    return perPage;
  }

  private Evidence evidence(Candidate candidate, Scale scale, Map<String, List<Heard>> heard)
      throws IOException {
    var reader = searcher.getIndexReader();
    int document = candidate.document();
    var prepared = sources.pages().of(reader, document);
    var page = prepared.page();
    var vectors = scale.meaning() ? prepared.vectors() : null;
    var lessons = heard.getOrDefault(page.key(), List.of());
    var supposed = sources.supposed();
    if (supposed != null && supposed.id() == page.id() && supposed.locale().equals(page.locale())) {
      return supposed(supposed, candidate, vectors, lessons, scale);
    }
    return Evidence.of(page, candidate, prepared.sketches(), vectors, lessons, scale);
  }

  /** The page with other phrasings; its body and its share of common terms stay as they are. */
  private Evidence supposed(
      Page page, Candidate candidate, Vectors known, List<Heard> lessons, Scale scale) {
    var language = scale.question().language();
    var texts = new ArrayList<String>();
    texts.add(page.title());
    texts.addAll(page.phrasings());
    var lexicon = sources.lexicon();
    var sketches =
        texts.stream().map(text -> Weighed.of(Sketch.of(text, language), lexicon)).toList();
    var voices = known == null ? List.<float[][]>of() : sources.models().vectors(language, texts);
    var vectors =
        voices.isEmpty() ? null : new Vectors(Vectors.coded(voices), known.body(), known.whole());
    return Evidence.of(Card.of(page), candidate, sketches, vectors, lessons, scale);
  }

  /** When any language will do, pages in the language of the question come first. */
  private double affinity(Language language) {
    double han = Script.hanShare(letter.whole());
    double share = language == Language.ZH ? han : 1 - han;
    return 0.5 + 0.5 * Math.min(1, 2 * share);
  }

  private Confidence confidence(Question question) {
    var mind = sources.minds().getOrDefault(question.language(), Mind.EMPTY);
    return question.hasMeaning() && !mind.isEmpty() ? mind.confidence() : Confidence.OF_WORDS;
  }

  private Hit hit(Ranked ranked, double score, boolean first) throws IOException {
    var supposed = sources.supposed();
    boolean real =
        supposed == null
            || !ranked.page().key().equals(PageLeaf.key(supposed.id(), supposed.locale()));
    var page = real ? PageLeaf.read(searcher.storedFields().document(ranked.document())) : supposed;
    var question = ranked.question();
    var snippet =
        Snippet.of(
            page, asked.computeIfAbsent(question.language(), l -> Snippet.Asked.of(question)));
    var mixture = ranked.mixture();
    return new Hit(
        page.id(),
        page.locale(),
        page.title(),
        snippet.passage(),
        snippet.marks(),
        score,
        confidence(question).of(score),
        first && confidence(question).alone(score),
        new Because(
            mixture.words(),
            mixture.meaning(),
            mixture.learnt(),
            snippet.terms(),
            ranked.evidence().nearest()));
  }
}

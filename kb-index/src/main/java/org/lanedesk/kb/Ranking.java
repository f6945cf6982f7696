package org.lanedesk.kb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.IndexSearcher;
import org.lanedesk.kb.LessonLeaf.Heard;
import org.lanedesk.kb.Search.Candidate;

/** Weighs the evidence for each page that may answer one question. Made for one question. */
final class Ranking {

  private static final int MOST_CANDIDATES = 60;
  private static final int MOST_LESSONS = 40;
  private static final int BEST_OF = 3;
  private static final int MOST_FROM_ONE = 3;
  private static final double TERMS = 0.5;
  private static final double LIKENESS = 0.5;
  private static final double REFUSAL = 0.3;
  private static final double SAME_LOCALE = 1.05;

  private final IndexSearcher searcher;
  private final Lexicon lexicon;
  private final Synonyms synonyms;
  private final Query query;
  private final Letter letter;

  Ranking(IndexSearcher searcher, Lexicon lexicon, Synonyms synonyms, Query query) {
    this.searcher = searcher;
    this.lexicon = lexicon;
    this.synonyms = synonyms;
    this.query = query;
    this.letter = Letter.of(Script.clean(query.text()));
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
    return byArticle.values().stream().limit(query.limit()).map(this::hit).toList();
  }

  private List<Language> languages() {
    return query.locale() == null
        ? List.of(Language.values())
        : List.of(Language.of(query.locale()));
  }

  private record Ranked(
      Page page, Language language, Because because, double score, double order) {}

  private List<Ranked> ranked(Language language) throws IOException {
    var text = letter.whole();
    var others = synonyms.otherWordsFor(Script.fold(text));
    var candidates = Search.candidates(searcher, query, language, text, others, MOST_CANDIDATES);
    if (candidates.isEmpty()) {
      return List.of();
    }
    var asked = new ArrayList<Sketch>();
    asked.add(Sketch.of(text, language).plus(others, language));
    if (letter.sentences().size() > 1) {
      letter.sentences().forEach(s -> asked.add(Sketch.of(s, language)));
    }
    var heard = heard(text, language);
    var ranked = new ArrayList<Ranked>();
    for (var candidate : candidates) {
      ranked.add(weigh(candidate, asked, heard));
    }
    return ranked;
  }

  /** Earlier questions per page; one person's word counts for at most three of them. */
  private Map<String, List<Heard>> heard(String text, Language language) throws IOException {
    var perPage = new HashMap<String, List<Heard>>();
    var perPerson = new HashMap<String, Integer>();
    for (var lesson : LessonLeaf.near(searcher, text, language, MOST_LESSONS)) {
      if (perPerson.merge(lesson.about() + '|' + lesson.by(), 1, Integer::sum) <= MOST_FROM_ONE) {
        perPage.computeIfAbsent(lesson.about(), k -> new ArrayList<>()).add(lesson);
      }
    }
    return perPage;
  }

  private Ranked weigh(Candidate candidate, List<Sketch> asked, Map<String, List<Heard>> heard)
      throws IOException {
    var page = PageLeaf.read(searcher.storedFields().document(candidate.document()));
    var own =
        Sketches.of(searcher.getIndexReader(), PageLeaf.SKETCHES, candidate.document()).stream()
            .map(voice -> likeness(asked, voice))
            .toList();
    var taught = new ArrayList<>(own);
    double refused = 0;
    double nearestLesson = 0;
    String nearest = nearest(page, own);
    double nearestOwn = own.stream().mapToDouble(d -> d).max().orElse(0);
    for (var lesson : heard.getOrDefault(PageLeaf.key(page.id(), page.locale()), List.of())) {
      double like = likeness(asked, lesson.sketch());
      if (lesson.weight() < 0) {
        refused = Math.max(refused, -lesson.weight() * like);
      } else if (lesson.weight() > 0) {
        taught.add(lesson.weight() * like);
        if (like > nearestLesson) {
          nearestLesson = like;
          nearest = like > nearestOwn ? lesson.text() : nearest;
        }
      }
    }
    double affinity = affinity(candidate.language());
    double words = affinity * (TERMS * candidate.words() + LIKENESS * together(own));
    double learnt = affinity * (LIKENESS * (together(taught) - together(own)) - REFUSAL * refused);
    double score = Math.max(0, words + learnt) * page.boost();
    var because = new Because(words, 0, learnt, List.of(), nearest);
    boolean sameLocale = page.locale().equalsIgnoreCase(query.locale());
    return new Ranked(
        page, candidate.language(), because, score, sameLocale ? score * SAME_LOCALE : score);
  }

  private String nearest(Page page, List<Double> own) {
    int best = 0;
    for (int i = 1; i < own.size(); i++) {
      best = own.get(i) > own.get(best) ? i : best;
    }
    return best == 0 ? page.title() : page.phrasings().get(best - 1);
  }

  /** The whole text and its best sentence; a short question is its own only sentence. */
  private double likeness(List<Sketch> asked, Sketch voice) {
    double whole = asked.getFirst().likeness(voice, lexicon);
    if (asked.size() == 1) {
      return whole;
    }
    double best = 0;
    for (var sentence : asked.subList(1, asked.size())) {
      best = Math.max(best, sentence.likeness(voice, lexicon));
    }
    return 0.5 * whole + 0.5 * best;
  }

  /** Half the best, half the mean of the best three: one close phrasing counts, several more. */
  private static double together(List<Double> voices) {
    var sorted = voices.stream().sorted(Comparator.reverseOrder()).limit(BEST_OF).toList();
    if (sorted.isEmpty()) {
      return 0;
    }
    double mean = sorted.stream().mapToDouble(d -> d).average().orElse(0);
    return 0.5 * sorted.getFirst() + 0.5 * mean;
  }

  /** When any language will do, pages in the language of the question come first. */
  private double affinity(Language language) {
    if (query.locale() != null) {
      return 1;
    }
    double han = Script.hanShare(letter.whole());
    double share = language == Language.ZH ? han : 1 - han;
    return 0.5 + 0.5 * Math.min(1, 2 * share);
  }

  private Hit hit(Ranked ranked) {
    var page = ranked.page();
    var others = synonyms.otherWordsFor(Script.fold(letter.whole()));
    var snippet = Snippet.of(page, letter.whole(), others, ranked.language());
    var because = ranked.because();
    return new Hit(
        page.id(),
        page.locale(),
        page.title(),
        snippet.passage(),
        snippet.marks(),
        ranked.score(),
        Confidence.of(ranked.score()),
        new Because(
            because.words(),
            because.meaning(),
            because.learnt(),
            snippet.terms(),
            because.nearest()));
  }
}

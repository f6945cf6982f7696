package org.lanedesk.kb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The knowledge base as it can be asked: pages in several languages, found by words and meaning,
 * better with every outcome it is told.
 *
 * <p><b>Threads.</b> One instance for all threads. Reading never waits for writing. Of two puts of
 * the same page at once one wins; whoever follows a change feed should do it from one thread.
 *
 * <p><b>Visibility.</b> A put, removal or lesson is seen by every question asked after {@link
 * #refresh}, and without it by every question asked later than {@link Settings#visibleWithin()}.
 *
 * <p><b>Durability.</b> What was put is safe after {@link #commit}, which also keeps the owner's
 * change cursor. After a crash or a close without commit the index opens as of the last commit, and
 * {@link #cursor()} says from where the owner goes on. An index that is damaged, was written by
 * another version, or whose directory vanished under it is emptied and serves on with a cursor of
 * 0: the owner sees 0 and fills it again. {@link #open} never fails for what it finds on disk. When
 * the directory cannot be used at all, the index lives in memory and {@link #state()} says so.
 *
 * <p><b>Damage while serving</b> costs one answer: that call finds nothing.
 */
public final class KnowledgeIndex implements AutoCloseable {

  private static final int MOST_RELATED_TEXT = 600;
  private static final double OTHERS = 0.15;
  private static final int BRIEF = 60;
  private static final int BRIEF_WORDS = 3;
  private static final int BRIEF_HAN = 6;

  private static final Set<KnowledgeIndex> OPEN = ConcurrentHashMap.newKeySet();

  private final Settings settings;
  private final Shelf shelf;
  private final Models models;
  private final Study study;
  private final Nearby nearby = new Nearby();
  private volatile Synonyms synonyms;
  private volatile Counted counted;
  private final Remembered remembered = new Remembered();

  private record Counted(Object view, int pages, PreparedPages prepared) {}

  private KnowledgeIndex(Path directory, Settings settings) {
    this.settings = settings;
    this.synonyms = new Synonyms(settings.synonyms());
    this.shelf = new Shelf(directory, settings.visibleWithin());
    this.models = new Models(settings.meaning(), settings.threads());
    this.study = new Study(shelf, models, this::examined);
  }

  /** Opens what lies in {@code directory}, or an empty index when nothing usable lies there. */
  public static KnowledgeIndex open(Path directory, Settings settings) {
    var index = new KnowledgeIndex(directory, settings);
    OPEN.add(index);
    return index;
  }

  /** How the indexes are that are open in this process. */
  public static List<State> states() {
    return OPEN.stream().map(KnowledgeIndex::state).toList();
  }

  /** Adds the page, or replaces the one with its id and locale. */
  public void put(Page page) {
    study.put(page);
  }

  /** Removes the article in every language. Its lessons stay, in case it comes back. */
  public void remove(long id) {
    var term = new Term(PageLeaf.ID, Long.toString(id));
    study.removePages(page -> page.id() == id, writer -> writer.deleteDocuments(term));
  }

  /** Removes one language of the article. */
  public void remove(long id, String locale) {
    study.removePages(
        page -> page.id() == id && page.locale().equals(locale),
        writer -> writer.deleteDocuments(PageLeaf.keyTerm(id, locale)));
  }

  /**
   * Removes every page of articles not in {@code ids}. With a put of every page before and a commit
   * after, this rebuilds the index while it serves.
   */
  public void retain(Set<Long> ids) {
    var others = new BooleanQuery.Builder();
    others.add(
        new TermInSetQuery(
            PageLeaf.KIND, List.of(new BytesRef(PageLeaf.PAGE), new BytesRef(PageLeaf.VOICE))),
        Occur.FILTER);
    var kept = ids.stream().map(id -> new BytesRef(Long.toString(id))).toList();
    others.add(new TermInSetQuery(PageLeaf.ID, kept), Occur.MUST_NOT);
    study.removePages(
        page -> !ids.contains(page.id()), writer -> writer.deleteDocuments(others.build()));
  }

  /** Forgets every page and lesson and sets the cursor to 0. */
  public void clear() {
    study.removeLessons(lesson -> true, writer -> writer.deleteAll());
    study.removePages(page -> true, writer -> writer.deleteAll());
    shelf.cursor();
    shelf.commit(0);
    shelf.refresh();
  }

  /**
   * What somebody looks for, best first. Meant for words typed into a search box: a word or three
   * are taken literally as long as they find anything; a question is read for its meaning too.
   */
  public List<Hit> search(Query query) {
    if (!isBrief(query.text())) {
      return rank(query);
    }
    var literally = ranked(query, Map.of());
    return literally.isEmpty() ? rank(query) : literally;
  }

  private static boolean isBrief(String text) {
    if (text.length() > BRIEF) {
      return false;
    }
    return Script.hanShare(text) > 0
        ? text.strip().length() <= BRIEF_HAN
        : text.strip().split("\\s+").length <= BRIEF_WORDS;
  }

  /**
   * What answers the text, or nothing: silent unless the best page's confidence reaches {@link
   * Settings#silentBelow()}; then with the next best for choosing, as far as they have a chance.
   * Meant for what customers write, of any length.
   */
  public List<Hit> suggest(Query query) {
    var hits = rank(query);
    if (hits.isEmpty() || hits.getFirst().confidence() < settings.silentBelow()) {
      return List.of();
    }
    double chance = OTHERS * settings.silentBelow();
    return hits.stream().filter(hit -> hit.confidence() >= chance).toList();
  }

  /** What {@link #suggest} weighs before it decides to stay silent. */
  public List<Hit> rank(Query query) {
    var minds = study.minds();
    var view = shelf.read(searcher -> (Object) searcher.getIndexReader(), this);
    return remembered.of(
        query, List.of(view, synonyms, minds, models.state()), () -> ranked(query, minds));
  }

  /**
   * What {@link #rank} would say if a page that is there had the title and phrasings of {@code
   * supposed}. Nothing is changed. What is trained and the share of common terms stay as they are,
   * so the real gain is rather greater.
   */
  public List<Hit> rankSupposing(Query query, Page supposed) {
    return shelf.read(
        searcher -> {
          var sources =
              new Ranking.Sources(
                  prepared(searcher), nearby, synonyms, models, study.minds(), false, supposed);
          return new Ranking(searcher, sources, query).hits();
        },
        List.of());
  }

  /** The confidence below which {@link #suggest} stays silent. */
  public double silentBelow() {
    return settings.silentBelow();
  }

  /** Without a mind for its language, a question is not read for its meaning. */
  private List<Hit> ranked(Query query, Map<Language, Mind> minds) {
    return shelf.read(
        searcher -> {
          var sources =
              new Ranking.Sources(prepared(searcher), nearby, synonyms, models, minds, false, null);
          return new Ranking(searcher, sources, query).hits();
        },
        List.of());
  }

  /**
   * Articles about the same as this one, for the reader of {@code scope}, whose text is not used.
   */
  public List<Hit> similar(long id, Query scope) {
    var text =
        page(id, scope.locale())
            .map(page -> page.title() + '\n' + String.join("\n", page.phrasings()))
            .orElse("");
    var about = text.length() > MOST_RELATED_TEXT ? text.substring(0, MOST_RELATED_TEXT) : text;
    var one = new Query(about, scope.locale(), scope.reader(), scope.level(), scope.at(), 100);
    return rank(one).stream().filter(hit -> hit.id() != id).limit(scope.limit()).toList();
  }

  /** Titles that go on from what is being typed, for its reader; best first. */
  public List<String> complete(Query prefix) {
    return shelf.read(searcher -> Completion.of(searcher, prefix), List.of());
  }

  /** The text with unknown words put right ("did you mean"), if there are any. */
  public Optional<String> correct(Query query) {
    return shelf.read(searcher -> Completion.corrected(searcher, query), Optional.empty());
  }

  /** The page as it was put; with a null locale, any language of it. */
  public Optional<Page> page(long id, String locale) {
    return shelf.read(
        searcher -> {
          var wanted = new BooleanQuery.Builder();
          wanted.add(Readers.term(PageLeaf.KIND, PageLeaf.PAGE), Occur.FILTER);
          wanted.add(Readers.term(PageLeaf.ID, Long.toString(id)), Occur.FILTER);
          if (locale != null) {
            wanted.add(Readers.term(PageLeaf.LANGUAGE, Language.of(locale).code()), Occur.FILTER);
          }
          var found = searcher.search(wanted.build(), 1).scoreDocs;
          return found.length == 0
              ? Optional.empty()
              : Optional.of(PageLeaf.read(searcher.storedFields().document(found[0].doc)));
        },
        Optional.empty());
  }

  /** Learns from an outcome; the same id again replaces what was learnt from it. */
  public void learn(Lesson lesson) {
    study.learn(lesson);
  }

  /**
   * Which of these texts ask for the same: groups of their places, in the order of their first. By
   * words alone while the models do not serve.
   */
  public List<List<Integer>> alike(List<String> texts, String locale) {
    return shelf.read(
        searcher -> Groups.of(texts, Language.of(locale), models, prepared(searcher).lexicon()),
        List.of());
  }

  /**
   * Questions that this article has answered and that its own phrasings do not cover yet, the most
   * different first: proposals for its editor.
   */
  public List<String> proposedPhrasings(long id, String locale, int limit) {
    return shelf.read(
        searcher ->
            Proposals.of(searcher, prepared(searcher).lexicon(), PageLeaf.key(id, locale), limit),
        List.of());
  }

  /** Forgets one lesson; scores go back to what they were without it. */
  public void forget(String lesson) {
    study.removeLessons(
        each -> each.id().equals(lesson),
        writer -> writer.deleteDocuments(LessonLeaf.keyTerm(lesson)));
  }

  /** Forgets what {@code by} (null: anyone) taught from {@code from} until before {@code to}. */
  public void forget(String by, Instant from, Instant to) {
    study.removeLessons(
        lesson ->
            (by == null || by.equals(lesson.by()))
                && !lesson.at().isBefore(from)
                && lesson.at().isBefore(to),
        writer -> writer.deleteDocuments(LessonLeaf.taught(by, from, to)));
  }

  /** Forgets every lesson not in {@code lessons}. */
  public void retainLessons(Set<String> lessons) {
    var others = new BooleanQuery.Builder();
    others.add(new TermQuery(new Term(PageLeaf.KIND, LessonLeaf.LESSON)), Occur.FILTER);
    var kept = lessons.stream().map(id -> LessonLeaf.keyTerm(id).bytes()).toList();
    others.add(new TermInSetQuery(PageLeaf.KEY, kept), Occur.MUST_NOT);
    study.removeLessons(
        lesson -> !lessons.contains(lesson.id()), writer -> writer.deleteDocuments(others.build()));
  }

  /** Replaces the shop's synonyms; counts for the next question. */
  public void synonyms(List<Set<String>> groups) {
    synonyms = new Synonyms(groups);
  }

  /** Makes everything put so far visible. */
  public void refresh() {
    shelf.refresh();
  }

  /**
   * Makes everything put so far safe on disk, together with the change up to which it goes.
   *
   * @return whether it is; when not, the index serves on and the owner must ask {@link #cursor()}
   *     again: after damage it is 0, and no commit succeeds before that was asked
   */
  public boolean commit(long cursor) {
    boolean safe = shelf.commit(cursor);
    if (safe) {
      shelf.settled();
    }
    return safe;
  }

  /**
   * The change up to which the index is safe; 0 when it wants to be filled from the start. Ask it
   * once at the beginning of each round of following changes and not again before the commit, which
   * then refuses when the index was lost in between.
   */
  public long cursor() {
    return shelf.cursor();
  }

  /** How many pages there are. */
  public int size() {
    return shelf.read(searcher -> count(searcher, PageLeaf.PAGE), 0);
  }

  public State state() {
    return shelf.read(
        searcher ->
            new State(
                shelf.name(),
                count(searcher, PageLeaf.PAGE),
                study.waiting(),
                count(searcher, LessonLeaf.LESSON),
                shelf.committedUpTo(),
                study.outcomes(),
                study.alone(),
                models.state(),
                notice()),
        new State(
            shelf.name(), 0, 0, 0, shelf.committedUpTo(), 0, false, models.state(), notice()));
  }

  /** What the best page would be if nobody had asked exactly this before. */
  private List<Hit> examined(Query query, Mind mind) {
    return shelf.read(
        searcher -> {
          var minds = Map.of(Language.of(query.locale()), mind);
          var sources =
              new Ranking.Sources(prepared(searcher), nearby, synonyms, models, minds, true, null);
          return new Ranking(searcher, sources, query).hits();
        },
        List.of());
  }

  private String notice() {
    return shelf.notice().isEmpty() ? models.trouble() : shelf.notice();
  }

  /**
   * Waits until every page and lesson so far is read for its meaning and learnt. Nobody has to:
   * pages are found by words at once. For rebuilding with progress ({@link State#waiting}) and for
   * measuring.
   *
   * @return whether it is done; false when it takes longer than {@code patience}
   */
  public boolean settle(Duration patience) {
    return study.settle(patience);
  }

  /** Gives everything back; what was not committed is forgotten. */
  @Override
  public void close() {
    OPEN.remove(this);
    study.close();
    models.close();
    shelf.close();
  }

  private static int count(IndexSearcher searcher, String kind) throws IOException {
    return searcher.count(Readers.term(PageLeaf.KIND, kind));
  }

  /** Counted anew when the view changed by more than a fiftieth; always while it is small. */
  private PreparedPages prepared(IndexSearcher searcher) throws IOException {
    IndexReader view = searcher.getIndexReader();
    var known = counted;
    if (known != null && known.view() == view) {
      return known.prepared();
    }
    int pages = view.numDocs();
    if (known != null && pages > 2_000 && Math.abs(pages - known.pages()) * 50 < pages) {
      return known.prepared();
    }
    var prepared = new PreparedPages(Lexicon.count(view));
    counted = new Counted(view, pages, prepared);
    return prepared;
  }
}

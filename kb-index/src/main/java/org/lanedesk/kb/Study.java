package org.lanedesk.kb;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.search.IndexSearcher;

/**
 * Reads pages and lessons for their meaning, behind the back of whoever puts them: they are in the
 * index at once by their words, and a moment later by their meaning. One thread of low priority,
 * which also trains each language's {@link Mind} when pages or lessons have changed.
 *
 * <p>All writing of pages and lessons goes through here, so that a slow reading never overwrites a
 * newer page.
 */
final class Study implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Study.class.getName());
  private static final int AT_ONCE = 16;
  private static final int MOST_BARE = 1_000_000;
  private static final int REST = 9;
  private static final long STARTING = 30_000_000_000L;

  private final Shelf shelf;
  private final Models models;
  private final Exam.Examiner examiner;
  private final Map<String, Page> pages = new LinkedHashMap<>();
  private final Map<String, Lesson> lessons = new LinkedHashMap<>();
  private final Set<Language> changed = EnumSet.noneOf(Language.class);
  private volatile Map<Language, Mind> minds = Map.of();
  private final Thread thread;
  private volatile boolean stopped;
  private boolean busy;
  private boolean hurried;
  private long restUntil;
  private final long opened = System.nanoTime();

  Study(Shelf shelf, Models models, Exam.Examiner examiner) {
    this.examiner = examiner;
    this.shelf = shelf;
    this.models = models;
    this.thread = wanted() ? new Thread(this::work, "lanedesk-kb-study") : null;
    this.busy = wanted();
    if (thread != null) {
      thread.setDaemon(true);
      thread.setPriority(Thread.MIN_PRIORITY);
      thread.start();
    }
  }

  private boolean wanted() {
    var state = models.state();
    return state == State.Meaning.LOADING || state == State.Meaning.READY;
  }

  synchronized void put(Page page) {
    var key = PageLeaf.key(page.id(), page.locale());
    var vectors = pages.containsKey(key) ? null : known(page, key);
    write(page, vectors);
    if (vectors == null && wanted() && Models.readable(Language.of(page.locale()))) {
      pages.put(key, page);
    }
    tell(page.locale());
  }

  synchronized void learn(Lesson lesson) {
    shelf.write(
        w -> w.updateDocument(LessonLeaf.keyTerm(lesson.id()), LessonLeaf.lay(lesson, null)));
    if (wanted() && Models.readable(Language.of(lesson.locale()))) {
      lessons.put(lesson.id(), lesson);
    }
    tell(lesson.locale());
  }

  /** Removes pages from the index, and from what is still to be read. */
  synchronized void removePages(Predicate<Page> these, Shelf.Writing removal) {
    pages.values().removeIf(these);
    shelf.write(removal);
    changed.addAll(EnumSet.allOf(Language.class));
    notifyAll();
  }

  /** Removes lessons from the index, and from what is still to be read. */
  synchronized void removeLessons(Predicate<Lesson> these, Shelf.Writing removal) {
    lessons.values().removeIf(these);
    shelf.write(removal);
    changed.addAll(EnumSet.allOf(Language.class));
    notifyAll();
  }

  private void tell(String locale) {
    changed.add(Language.of(locale));
    notifyAll();
  }

  private void write(Page page, Vectors vectors) {
    var block = PageLeaf.lay(page, vectors);
    shelf.write(w -> w.updateDocuments(PageLeaf.keyTerm(page.id(), page.locale()), block));
  }

  /** The vectors of a page that is put again with the same text. */
  private Vectors known(Page page, String key) {
    var language = Language.of(page.locale());
    return shelf.readAsItIs(
        searcher -> {
          var wanted = Readers.page(key);
          var found = searcher.search(wanted, 1).scoreDocs;
          if (found.length == 0) {
            return null;
          }
          var before = PageLeaf.read(searcher.storedFields().document(found[0].doc));
          boolean same =
              before.title().equals(page.title())
                  && before.phrasings().equals(page.phrasings())
                  && before.body().equals(page.body());
          var packed =
              Values.binary(searcher.getIndexReader(), PageLeaf.vectors(language), found[0].doc);
          return same && packed != null ? Vectors.unpack(packed) : null;
        },
        null);
  }

  synchronized int waiting() {
    return pages.size() + lessons.size();
  }

  Map<Language, Mind> minds() {
    return minds;
  }

  /** Waits until everything put so far is read and learnt; false when that takes longer. */
  synchronized boolean settle(Duration patience) {
    if (thread == null) {
      return true;
    }
    long end = System.nanoTime() + patience.toNanos();
    hurried = true;
    notifyAll();
    try {
      while (busy || !idle()) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0 || !thread.isAlive()) {
          return !wanted();
        }
        wait(left);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      hurried = false;
    }
  }

  private boolean idle() {
    return pages.isEmpty() && lessons.isEmpty() && changed.isEmpty();
  }

  private void work() {
    try {
      synchronized (this) {
        findBare();
        changed.addAll(EnumSet.allOf(Language.class));
      }
      while (!stopped && wanted()) {
        workOnce();
      }
    } finally {
      synchronized (this) {
        busy = false;
        notifyAll();
      }
    }
  }

  private void workOnce() {
    long begun = System.nanoTime();
    try {
      if (readSome()) {
        giveWay(System.nanoTime() - begun);
      } else {
        studyOrWait();
      }
    } catch (RuntimeException e) {
      if (stopped) {
        return;
      }
      LOG.log(Level.ERROR, "some pages could not be read for their meaning; words serve them", e);
      synchronized (this) {
        pages.clear();
        lessons.clear();
        changed.clear();
      }
    }
  }

  /** While the server around it starts, reading takes every second moment only. */
  private synchronized void giveWay(long worked) {
    if (hurried || stopped || System.nanoTime() - opened > STARTING) {
      return;
    }
    try {
      wait(Math.clamp(worked / 1_000_000, 1, 1_000));
    } catch (InterruptedException e) {
      stopped = true;
      Thread.currentThread().interrupt();
    }
  }

  /** Pages and lessons that were written before their meaning was known. */
  private void findBare() {
    if (!wanted()) {
      return;
    }
    shelf.refresh();
    shelf.read(
        searcher -> {
          var bare = searcher.search(Readers.term(PageLeaf.BARE, "yes"), MOST_BARE);
          for (var doc : bare.scoreDocs) {
            queue(searcher, doc.doc);
          }
          return null;
        },
        null);
  }

  private void queue(IndexSearcher searcher, int document) throws java.io.IOException {
    var stored = searcher.storedFields().document(document);
    if (stored.get(LessonLeaf.ABOUT) != null) {
      var lesson = LessonLeaf.lesson(stored);
      lessons.put(lesson.id(), lesson);
      return;
    }
    var page = PageLeaf.read(stored);
    if (Models.readable(Language.of(page.locale()))) {
      pages.put(PageLeaf.key(page.id(), page.locale()), page);
    }
  }

  private boolean readSome() {
    List<Page> somePages;
    List<Lesson> someLessons;
    synchronized (this) {
      somePages = pages.values().stream().limit(AT_ONCE).toList();
      someLessons = lessons.values().stream().limit(AT_ONCE * 4L).toList();
      busy = true;
    }
    for (var language : Language.values()) {
      readPages(
          language, somePages.stream().filter(p -> Language.of(p.locale()) == language).toList());
      readLessons(
          language, someLessons.stream().filter(l -> Language.of(l.locale()) == language).toList());
    }
    return !somePages.isEmpty() || !someLessons.isEmpty();
  }

  private void readPages(Language language, List<Page> some) {
    if (some.isEmpty()) {
      return;
    }
    models.load(language);
    var texts = new ArrayList<String>();
    for (var page : some) {
      texts.add(page.title());
      texts.addAll(page.phrasings());
      texts.addAll(Pieces.of(page, language));
      texts.addAll(Pieces.whole(page, language));
    }
    var vectors = models.vectors(language, texts);
    int at = 0;
    synchronized (this) {
      for (var page : some) {
        int voices = 1 + page.phrasings().size();
        int body = Pieces.of(page, language).size();
        int whole = Pieces.whole(page, language).size();
        if (pages.remove(PageLeaf.key(page.id(), page.locale()), page) && !vectors.isEmpty()) {
          write(
              page,
              Vectors.of(
                  vectors.subList(at, at + voices),
                  vectors.subList(at + voices, at + voices + body),
                  vectors.subList(at + voices + body, at + voices + body + whole)));
        }
        at += voices + body + whole;
      }
      changed.add(language);
    }
  }

  private void readLessons(Language language, List<Lesson> some) {
    if (some.isEmpty()) {
      return;
    }
    models.load(language);
    var vectors = models.vectors(language, some.stream().map(LessonLeaf::asked).toList());
    synchronized (this) {
      for (int i = 0; i < some.size(); i++) {
        var lesson = some.get(i);
        if (lessons.remove(lesson.id(), lesson) && !vectors.isEmpty()) {
          var leaf = LessonLeaf.lay(lesson, vectors.get(i));
          shelf.write(w -> w.updateDocument(LessonLeaf.keyTerm(lesson.id()), leaf));
        }
      }
      changed.add(language);
    }
  }

  private void studyOrWait() {
    Language next;
    synchronized (this) {
      if (changed.isEmpty() || !hurried && System.nanoTime() < restUntil) {
        rest();
        return;
      }
      next = changed.iterator().next();
      changed.remove(next);
    }
    long begun = System.nanoTime();
    shelf.commitAgain();
    shelf.refresh();
    boolean any =
        Models.readable(next)
            && shelf.read(s -> s.count(Readers.term(PageLeaf.LANGUAGE, next.code())) > 0, false);
    if (any) {
      models.load(next);
    }
    var mind = any ? shelf.read(s -> Mind.study(s, next, () -> stopped), Mind.EMPTY) : Mind.EMPTY;
    if (!mind.isEmpty()) {
      mind =
          mind.confident(
              Confidence.OF_MEANING.bentTo(Exam.of(shelf, next, mind, examiner, () -> stopped)));
    }
    synchronized (this) {
      var known = new EnumMap<Language, Mind>(Language.class);
      known.putAll(minds);
      known.put(next, mind);
      minds = known;
      restUntil = System.nanoTime() + REST * (System.nanoTime() - begun);
    }
  }

  /** From how many held-back outcomes the confidence is drawn. */
  int outcomes() {
    return minds.values().stream().mapToInt(mind -> mind.confidence().outcomes()).sum();
  }

  /** Whether one language's outcomes show that what is sure may answer without a human. */
  boolean alone() {
    return minds.values().stream().anyMatch(mind -> mind.confidence().check().passed());
  }

  private void rest() {
    busy = false;
    notifyAll();
    try {
      long left = changed.isEmpty() ? 0 : Math.max(1, (restUntil - System.nanoTime()) / 1_000_000);
      if (!stopped) {
        wait(left);
      }
    } catch (InterruptedException e) {
      stopped = true;
      Thread.currentThread().interrupt();
    }
    busy = true;
  }

  /** Ends the reading; what was not read yet is found again at the next opening. */
  @Override
  public void close() {
    synchronized (this) {
      stopped = true;
      notifyAll();
    }
    if (thread == null) {
      return;
    }
    try {
      thread.join(Duration.ofSeconds(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

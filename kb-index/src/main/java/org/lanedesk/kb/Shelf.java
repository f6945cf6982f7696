package org.lanedesk.kb;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Where the leaves lie: opens, reads, writes, commits and closes Lucene, and puts up an empty shelf
 * when the old one is broken. All handling of searchers and of damage is here.
 *
 * <p>Threads: any. Reading and writing go on side by side; only {@link #close} and the replacement
 * of a broken shelf keep everyone out.
 */
final class Shelf implements Closeable {

  private static final System.Logger LOG = System.getLogger(Shelf.class.getName());

  /** Change this when leaves of another version could no longer be read. */
  static final String FORM = "3";

  private static final String FORM_KEY = "form";
  private static final String CURSOR_KEY = "cursor";

  private final Path place;
  private final Duration visibleWithin;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private Directory directory;
  private IndexWriter writer;
  private SearcherManager searchers;
  private volatile long cursor;
  private volatile boolean changed;
  private volatile long lookedAt;
  private volatile boolean lossKnown = true;
  private volatile String notice = "";
  private volatile boolean closed;

  /** Something that is read from one consistent view. */
  interface Reading<T> {
    T from(IndexSearcher searcher) throws IOException;
  }

  /** A change. */
  interface Writing {
    void to(IndexWriter writer) throws IOException;
  }

  Shelf(Path place, Duration visibleWithin) {
    this.place = place;
    this.visibleWithin = visibleWithin;
    try {
      openWhatIsThere();
    } catch (IOException | RuntimeException e) {
      startAgain("The index could not be opened and is being filled anew.", e);
    }
  }

  private void openWhatIsThere() throws IOException {
    Files.createDirectories(place);
    open(FSDirectory.open(place));
    if (writer.getDocStats().maxDoc > 0 && !FORM.equals(committed().get(FORM_KEY))) {
      throw new CorruptIndexException("written by another version", place.toString());
    }
  }

  private void open(Directory where) throws IOException {
    directory = where;
    var config = new IndexWriterConfig(Words.byField());
    config.setRAMBufferSizeMB(32);
    config.setCommitOnClose(false);
    writer = new IndexWriter(where, config);
    searchers = new SearcherManager(writer, null);
    cursor = Long.parseLong(committed().getOrDefault(CURSOR_KEY, "0"));
    changed = false;
  }

  private Map<String, String> committed() {
    var pairs = new HashMap<String, String>();
    var data = writer.getLiveCommitData();
    if (data != null) {
      data.forEach(e -> pairs.put(e.getKey(), e.getValue()));
    }
    return pairs;
  }

  /** Throws the broken shelf away and puts up an empty one; in memory when the disk refuses. */
  private void startAgain(String why, Exception cause) {
    LOG.log(Level.WARNING, why + " (" + place + ": " + cause + ")");
    lock.writeLock().lock();
    try {
      letGo();
      notice = why;
      cursor = 0;
      lossKnown = false;
      if (heldByAnother(cause) || !emptied()) {
        open(new ByteBuffersDirectory());
        notice = "The index directory cannot be used; the index is kept in memory until a restart.";
        LOG.log(Level.WARNING, notice);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("no index can be opened, not even in memory", e);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private boolean emptied() {
    try {
      Files.createDirectories(place);
      try (var files = Files.walk(place)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          if (!file.equals(place)) {
            Files.delete(file);
          }
        }
      }
      open(FSDirectory.open(place));
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "The index directory cannot be emptied: " + e);
      letGo();
      return false;
    }
  }

  private static boolean heldByAnother(Exception cause) {
    return cause instanceof LockObtainFailedException;
  }

  /** What {@code reading} sees; {@code otherwise} when the shelf broke while reading. */
  <T> T read(Reading<T> reading, T otherwise) {
    lookAgain();
    return readAsItIs(reading, otherwise);
  }

  /** The same from the view there is, however old: for a writer who reads before each write. */
  <T> T readAsItIs(Reading<T> reading, T otherwise) {
    lock.readLock().lock();
    var used = writer;
    Exception broken;
    try {
      var searcher = searchers.acquire();
      try {
        return reading.from(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException | AlreadyClosedException e) {
      broken = e;
    } finally {
      lock.readLock().unlock();
    }
    mend(broken, used);
    return otherwise;
  }

  private void lookAgain() {
    if (changed && System.nanoTime() - lookedAt >= visibleWithin.toNanos()) {
      refresh();
    }
  }

  /** Makes every finished write visible. */
  void refresh() {
    lock.readLock().lock();
    var used = writer;
    Exception broken;
    try {
      changed = false;
      lookedAt = System.nanoTime();
      searchers.maybeRefreshBlocking();
      return;
    } catch (IOException | AlreadyClosedException e) {
      broken = e;
    } finally {
      lock.readLock().unlock();
    }
    mend(broken, used);
  }

  /** Whether the change was made; when not, the shelf may be empty and want to be filled. */
  boolean write(Writing writing) {
    lock.readLock().lock();
    var used = writer;
    Exception broken;
    try {
      writing.to(writer);
      changed = true;
      return true;
    } catch (IOException | AlreadyClosedException e) {
      broken = e;
    } finally {
      lock.readLock().unlock();
    }
    mend(broken, used);
    return false;
  }

  /**
   * Whether everything up to {@code upTo} is now safe on disk. Never while the owner does not know
   * that the shelf was emptied: the cursor would promise what is not there.
   */
  synchronized boolean commit(long upTo) {
    if (!lossKnown) {
      return false;
    }
    lock.readLock().lock();
    var used = writer;
    Exception broken;
    try {
      writer.setLiveCommitData(Map.of(FORM_KEY, FORM, CURSOR_KEY, Long.toString(upTo)).entrySet());
      writer.commit();
      cursor = upTo;
      return true;
    } catch (IOException | AlreadyClosedException e) {
      broken = e;
    } finally {
      lock.readLock().unlock();
    }
    mend(broken, used);
    return false;
  }

  /** Makes later work on committed changes safe too, without moving the cursor. */
  synchronized boolean commitAgain() {
    return cursor > 0 && commit(cursor);
  }

  /** Keeps what still works; a broken shelf is replaced by an empty one. */
  private void mend(Exception broken, IndexWriter used) {
    if (closed) {
      throw new IllegalStateException("the index is closed", broken);
    }
    lock.writeLock().lock();
    try {
      if (writer == used) {
        mend(broken);
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private void mend(Exception broken) {
    if (!writer.isOpen() || broken instanceof CorruptIndexException || !Files.isDirectory(place)) {
      startAgain("The index was damaged and is being filled anew.", broken);
    } else {
      notice = "The index could not write: " + broken.getMessage();
      LOG.log(Level.WARNING, notice, broken);
    }
  }

  String name() {
    return String.valueOf(place.getFileName());
  }

  /** Asking makes a loss known. */
  long cursor() {
    lossKnown = true;
    return cursor;
  }

  /** Like {@link #cursor()}, but for onlookers. */
  long committedUpTo() {
    return cursor;
  }

  String notice() {
    return notice;
  }

  /** Everything is in order again, says the owner. */
  void settled() {
    if (directory instanceof FSDirectory) {
      notice = "";
    }
  }

  long bytes() {
    lock.readLock().lock();
    try {
      long sum = 0;
      for (var file : directory.listAll()) {
        sum += directory.fileLength(file);
      }
      return sum;
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "size of the index not known", e);
      return 0;
    } finally {
      lock.readLock().unlock();
    }
  }

  private void letGo() {
    closing(searchers);
    if (writer != null && writer.isOpen()) {
      try {
        writer.rollback();
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.DEBUG, "a broken index did not close cleanly", e);
      }
    }
    closing(directory);
  }

  private static void closing(Closeable thing) {
    if (thing != null) {
      try {
        thing.close();
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.DEBUG, "a broken index did not close cleanly", e);
      }
    }
  }

  /** Gives everything back. What was not committed is forgotten. */
  @Override
  public void close() {
    closed = true;
    lock.writeLock().lock();
    try {
      letGo();
    } finally {
      lock.writeLock().unlock();
    }
  }
}

package org.lanedesk.kb;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.lanedesk.kb.State.Meaning;

/**
 * The sentence models of each language. They are loaded on first use by the thread that indexes;
 * whoever asks before that is told that there are none yet. When they cannot be loaded here (no
 * native library for this machine), words alone serve and {@link #trouble} says why.
 */
final class Models implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Models.class.getName());

  private final int threads;
  private final Map<Language, List<SentenceModel>> loaded = new EnumMap<>(Language.class);
  private final Readings asked = new Readings();
  private final ReentrantReadWriteLock inUse = new ReentrantReadWriteLock();
  private volatile Meaning state;
  private volatile String trouble = "";
  private boolean closed;

  Models(boolean wanted, int threads) {
    this.threads = threads;
    this.state = wanted ? Meaning.LOADING : Meaning.OFF;
  }

  Meaning state() {
    return state;
  }

  String trouble() {
    return trouble;
  }

  static boolean readable(Language language) {
    return language != Language.OTHER;
  }

  /** Loads the models of a language unless that was done or tried before. */
  synchronized void load(Language language) {
    if (closed || state == Meaning.OFF || state == Meaning.MISSING || !readable(language)) {
      return;
    }
    if (loaded.containsKey(language)) {
      return;
    }
    try {
      loaded.put(language, open(language));
      state = Meaning.READY;
    } catch (IOException | OrtException | RuntimeException | LinkageError e) {
      state = Meaning.MISSING;
      trouble = "Sentence models cannot be used here, words alone serve: " + e;
      LOG.log(Level.WARNING, trouble);
    }
  }

  private List<SentenceModel> open(Language language) throws IOException, OrtException {
    if (language == Language.ZH) {
      return List.of(SentenceModel.load("bge-small-zh-v1.5-q", false, threads));
    }
    return List.of(
        SentenceModel.load("bge-small-en-v1.5-q", false, threads),
        SentenceModel.load("all-minilm-l6-v2-q", true, threads));
  }

  private synchronized List<SentenceModel> of(Language language) {
    return loaded.getOrDefault(language, List.of());
  }

  boolean ready(Language language) {
    return state == Meaning.READY && !of(language).isEmpty();
  }

  /** The same as {@link #vectors}, for what is asked, perhaps not for the first time. */
  List<float[][]> vectorsOfAsked(Language language, List<String> texts) {
    return asked.of(language, texts, this::vectors);
  }

  /**
   * For each text one vector per model; empty when the models do not serve (yet). Chinese is read
   * in simplified script, which the model has learnt from.
   */
  List<float[][]> vectors(Language language, List<String> texts) {
    inUse.readLock().lock();
    try {
      var models = of(language);
      if (state != Meaning.READY || models.isEmpty() || texts.isEmpty()) {
        return List.of();
      }
      var readable =
          language == Language.ZH ? texts.stream().map(Script::simplified).toList() : texts;
      var perModel = new ArrayList<float[][]>();
      for (var model : models) {
        perModel.add(model.vectors(readable));
      }
      var perText = new ArrayList<float[][]>();
      for (int i = 0; i < texts.size(); i++) {
        var both = new float[models.size()][];
        for (int m = 0; m < both.length; m++) {
          both[m] = perModel.get(m)[i];
        }
        perText.add(both);
      }
      return perText;
    } catch (OrtException | RuntimeException e) {
      LOG.log(Level.WARNING, "a text could not be read for its meaning: " + e);
      return List.of();
    } finally {
      inUse.readLock().unlock();
    }
  }

  /** Waits until nobody uses the models. */
  @Override
  public void close() {
    inUse.writeLock().lock();
    try {
      closeAll();
    } finally {
      inUse.writeLock().unlock();
    }
  }

  private synchronized void closeAll() {
    closed = true;
    state = Meaning.OFF;
    loaded.values().forEach(models -> models.forEach(SentenceModel::close));
    loaded.clear();
  }
}

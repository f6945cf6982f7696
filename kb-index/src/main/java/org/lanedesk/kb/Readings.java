package org.lanedesk.kb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The meanings of the texts that were asked last, so that a conversation that is opened again, or a
 * question that many ask, is not read again. Some 3 kB a text; any number of threads.
 */
final class Readings {

  private static final int MOST = 4_000;
  private static final int LONGEST = 1_000;

  private record Key(Language language, String text) {}

  /** Reads texts anew; nothing when it cannot. */
  interface Reader {
    List<float[][]> read(Language language, List<String> texts);
  }

  private final Map<Key, float[][]> known =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, float[][]> eldest) {
          return size() > MOST;
        }
      };

  /** What {@code reader} says or said; nothing when it says nothing to a new text. */
  List<float[][]> of(Language language, List<String> texts, Reader reader) {
    var found = new ArrayList<float[][]>(texts.size());
    var missing = new ArrayList<String>();
    synchronized (known) {
      for (var text : texts) {
        var one = known.get(new Key(language, text));
        found.add(one);
        if (one == null && !missing.contains(text)) {
          missing.add(text);
        }
      }
    }
    if (missing.isEmpty()) {
      return found;
    }
    var read = reader.read(language, missing);
    if (read.isEmpty()) {
      return List.of();
    }
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i) == null) {
        found.set(i, read.get(missing.indexOf(texts.get(i))));
      }
    }
    synchronized (known) {
      for (int i = 0; i < missing.size(); i++) {
        if (missing.get(i).length() <= LONGEST) {
          known.put(new Key(language, missing.get(i)), read.get(i));
        }
      }
    }
    return found;
  }
}

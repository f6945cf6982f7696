package org.lanedesk.kb;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A process that writes to an index until it is killed or its disk is full, and says on its output
 * what it was promised: {@code safe n} after each commit, up to which page everything is safe.
 */
final class Writer {

  private static final int AT_ONCE = 20;

  private Writer() {}

  public static void main(String[] arguments) {
    var index = KnowledgeIndex.open(Path.of(arguments[0]), Settings.defaults().wordsOnly());
    long until = Long.parseLong(arguments[1]);
    long next = index.cursor();
    while (next < until) {
      long from = next;
      next += AT_ONCE;
      LongStream.range(from, next).mapToObj(Writer::page).forEach(index::put);
      if (next % (5 * AT_ONCE) == 0) {
        rebuild(index, next);
      }
      if (index.commit(next)) {
        say("safe " + next);
      } else {
        say("refused " + (index.search(asking()).isEmpty() ? "silent" : "serving"));
        break;
      }
    }
    Runtime.getRuntime().halt(0);
  }

  /** As the owner does it: everything again, and nothing else. */
  private static void rebuild(KnowledgeIndex index, long upTo) {
    LongStream.range(0, upTo).mapToObj(Writer::page).forEach(index::put);
    Set<Long> all = LongStream.range(0, upTo).boxed().collect(Collectors.toSet());
    index.retain(all);
  }

  static Query asking() {
    return new Query("umbrella", "en", Audience.AGENT_ONLY, null, Instant.EPOCH, 10);
  }

  static Page page(long id) {
    var body = "Open it when it rains. ".repeat(40) + "Number " + id * 7919 + ".";
    return Page.of(id, "en", "How to open umbrella " + id, List.of("umbrella model " + id), body);
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}

package org.lanedesk.kb.relevance;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.lanedesk.kb.Audience;
import org.lanedesk.kb.Hit;
import org.lanedesk.kb.KnowledgeIndex;
import org.lanedesk.kb.Page;
import org.lanedesk.kb.Query;
import org.lanedesk.kb.Settings;

/**
 * Measures speed and size with many pages put together from the sentences of real question sets,
 * half of them Chinese. Says nothing about quality.
 *
 * <p>System properties: {@code relevance.sets}, {@code scale.pages}, {@code scale.meaning}.
 */
public final class Scale {

  private static final int PHRASINGS = 5;
  private static final int ASKED = 400;
  private static final int MAIL = 1_500;
  private static final Duration PATIENCE = Duration.ofHours(2);

  private final Random random = new Random(42);
  private final List<String> english = new ArrayList<>();
  private final List<String> chinese = new ArrayList<>();

  private Scale() {}

  public static void main(String[] arguments) throws IOException {
    new Scale().measure();
  }

  private void measure() throws IOException {
    collect(Path.of(System.getProperty("relevance.sets")));
    int count = Integer.getInteger("scale.pages", 10_000);
    boolean meaning = Boolean.getBoolean("scale.meaning");
    var settings = meaning ? Settings.defaults() : Settings.defaults().wordsOnly();
    var directory = Files.createTempDirectory("scale");
    try (var index = KnowledgeIndex.open(directory, settings)) {
      long begun = System.nanoTime();
      for (int i = 0; i < count; i++) {
        index.put(page(i));
        if (i % 100_000 == 99_999) {
          index.commit(i);
        }
      }
      index.commit(count);
      say("%,d pages put and committed in %.1f s", count, seconds(begun));
      index.settle(PATIENCE);
      index.commit(count);
      index.refresh();
      say(
          "read for meaning after %.1f s, work of the whole process %.0f s",
          seconds(begun), processed());
    }
    long opening = System.nanoTime();
    try (var index = KnowledgeIndex.open(directory, settings.withThreads(1))) {
      index.settle(PATIENCE);
      say("opened again and studied in %.1f s", seconds(opening));
      time("search, 3 words", index::search, this::words);
      time("suggest, short", index::suggest, this::question);
      time("suggest, longer", index::suggest, this::sentence);
      time("suggest, mail", index::suggest, this::mail);
      time("complete", q -> index.complete(q).isEmpty() ? List.of() : List.of(), this::start);
      visible(index, count);
      say("memory in use %.0f MB, index %.0f MB", used(), size(directory));
    }
  }

  private void visible(KnowledgeIndex index, int id) {
    long begun = System.nanoTime();
    index.put(Page.of(id, "en", "Quetzalcoatlus feeding hours", List.of(), "At noon."));
    while (index.search(query("quetzalcoatlus", "en")).isEmpty()) {
      Thread.onSpinWait();
    }
    say("visible after %.0f ms", 1_000 * seconds(begun));
  }

  private void time(String what, Function<Query, List<Hit>> asking, Function<String, String> text) {
    var times = new double[ASKED];
    var work = new double[ASKED];
    var thread = ManagementFactory.getThreadMXBean();
    for (int i = -50; i < ASKED; i++) {
      var locale = i % 2 == 0 ? "en" : "zh-CN";
      var query = query(text.apply(locale), locale);
      long begun = System.nanoTime();
      long worked = thread.getCurrentThreadCpuTime();
      asking.apply(query);
      if (i >= 0) {
        work[i] = (thread.getCurrentThreadCpuTime() - worked) / 1e6;
        times[i] = 1_000 * seconds(begun);
      }
    }
    Arrays.sort(times);
    Arrays.sort(work);
    say(
        "%-16s p50 %.1f  p95 %.1f  p99 %.1f ms, of them work p50 %.1f  p95 %.1f ms",
        what,
        times[ASKED / 2],
        times[ASKED * 95 / 100],
        times[ASKED * 99 / 100],
        work[ASKED / 2],
        work[ASKED * 95 / 100]);
  }

  private static Query query(String text, String locale) {
    return new Query(text, locale, Audience.AGENT_ONLY, null, Instant.EPOCH, 5);
  }

  private void collect(Path sets) throws IOException {
    try (var folders = Files.list(sets)) {
      for (var folder : folders.filter(Files::isDirectory).sorted().toList()) {
        var set = QuestionSet.read(folder, Integer.MAX_VALUE);
        for (var asked : set.asked()) {
          var sentences = asked.locale().startsWith("zh") ? chinese : english;
          for (var line : asked.text().split("\n")) {
            if (line.length() > 5) {
              sentences.add(line);
            }
          }
        }
      }
    }
  }

  private Page page(int id) {
    var locale = id % 2 == 0 ? "en" : "zh-CN";
    var phrasings = new ArrayList<String>();
    for (int i = 0; i < PHRASINGS; i++) {
      phrasings.add(sentence(locale));
    }
    var body = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      body.append(sentence(locale)).append(locale.equals("en") ? ". " : "。");
    }
    return Page.of(id, locale, sentence(locale), phrasings, body.toString());
  }

  private String sentence(String locale) {
    var sentences = locale.equals("en") ? english : chinese;
    var sentence = sentences.get(random.nextInt(sentences.size()));
    return sentence.length() > 120 ? sentence.substring(0, 120) : sentence;
  }

  /** One sentence, as long as most people's: up to sixty letters or twenty-five characters. */
  private String question(String locale) {
    boolean chinese = !locale.equals("en");
    for (String text = sentence(locale); ; text = sentence(locale)) {
      if (text.length() <= (chinese ? 25 : 60)) {
        return text;
      }
    }
  }

  private String words(String locale) {
    var sentence = sentence(locale);
    if (!locale.equals("en")) {
      return sentence.substring(0, Math.min(6, sentence.length()));
    }
    var words = sentence.split(" ");
    return String.join(" ", Arrays.copyOf(words, Math.min(3, words.length)));
  }

  private String start(String locale) {
    var sentence = sentence(locale);
    return sentence.substring(0, Math.min(locale.equals("en") ? 7 : 3, sentence.length()));
  }

  private String mail(String locale) {
    var mail = new StringBuilder("Hello,\n");
    while (mail.length() < MAIL) {
      mail.append(sentence(locale)).append(locale.equals("en") ? ". " : "。");
    }
    return mail.toString();
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }

  private static double processed() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  private static double used() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }

  private static double size(Path directory) throws IOException {
    long sum = 0;
    try (var files = Files.list(directory)) {
      for (var file : files.toList()) {
        sum += Files.size(file);
      }
    }
    return sum / 1e6;
  }

  private static void say(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}

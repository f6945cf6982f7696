package org.lanedesk.kb.relevance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lanedesk.kb.relevance.Engine.Answer;

/**
 * Measures the engines on folders of question sets, and writes for each what it answered ({@code
 * <out>/<set>/<engine>.run.tsv}: question, place, page, score).
 *
 * <p>System properties: {@code relevance.sets}, {@code relevance.out}; to look at less: {@code
 * relevance.only} (names of sets), {@code relevance.engines}, {@code relevance.questions}.
 */
public final class Relevance {

  private interface Opening {
    Engine open(QuestionSet set, Path directory) throws IOException;
  }

  private static final Map<String, Opening> ENGINES = new LinkedHashMap<>();

  static {
    ENGINES.put("naive", Engine::naive);
    ENGINES.put("lexical", Engine::lexical);
    ENGINES.put("full", Engine::full);
    ENGINES.put("learnt", Engine::learnt);
    ENGINES.put("served", Engine::served);
  }

  private final PrintStream out;

  private Relevance(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException {
    new Relevance(System.out).measure();
  }

  private void measure() throws IOException {
    var sets = Path.of(required("relevance.sets"));
    var target = Path.of(required("relevance.out"));
    var only = names("relevance.only");
    var engines = names("relevance.engines");
    int most = Integer.getInteger("relevance.questions", Integer.MAX_VALUE);
    try (var folders = Files.list(sets)) {
      for (var folder : folders.filter(Files::isDirectory).sorted().toList()) {
        if (only.isEmpty() || only.contains(folder.getFileName().toString())) {
          var set = QuestionSet.read(folder, most);
          for (var engine : ENGINES.keySet()) {
            if (engines.isEmpty() || engines.contains(engine)) {
              measure(set, engine, target.resolve(set.name()));
            }
          }
        }
      }
    }
  }

  private void measure(QuestionSet set, String name, Path target) throws IOException {
    if (name.equals("learnt") && set.feedback().isEmpty()) {
      return;
    }
    Files.createDirectories(target);
    var directory = Files.createTempDirectory("relevance");
    long begun = System.nanoTime();
    try (var engine = ENGINES.get(name).open(set, directory)) {
      double built = (System.nanoTime() - begun) / 1e9;
      double size = size(directory) / 1e6;
      set.asked().stream().limit(50).forEach(q -> engine.answers(q.text(), q.locale()));
      var answers = new ArrayList<List<Answer>>();
      var times = new double[set.asked().size()];
      for (int i = 0; i < times.length; i++) {
        var question = set.asked().get(i);
        long from = System.nanoTime();
        answers.add(engine.answers(question.text(), question.locale()));
        times[i] = (System.nanoTime() - from) / 1e6;
      }
      write(set, answers, target.resolve(name + ".run.tsv"));
      java.util.Arrays.sort(times);
      out.printf(
          Locale.ROOT,
          "%-14s %-8s %s  p50 %.1f p95 %.1f p99 %.1f ms  index %.1f MB  built in %.1f s%n",
          set.name(),
          name,
          Figures.of(set.asked(), answers),
          times[times.length / 2],
          times[times.length * 95 / 100],
          times[times.length * 99 / 100],
          size,
          built);
    } finally {
      remove(directory);
    }
  }

  private static void write(QuestionSet set, List<List<Answer>> answers, Path file)
      throws IOException {
    var lines = new ArrayList<String>();
    for (int i = 0; i < answers.size(); i++) {
      int place = 1;
      for (var answer : answers.get(i)) {
        lines.add(
            String.join(
                "\t",
                set.asked().get(i).id(),
                Integer.toString(place++),
                set.ids().get((int) answer.page()),
                String.format(Locale.ROOT, "%.6f", answer.score())));
      }
    }
    Files.write(file, lines);
  }

  private static long size(Path directory) throws IOException {
    long sum = 0;
    try (var files = Files.list(directory)) {
      for (var file : files.toList()) {
        sum += Files.size(file);
      }
    }
    return sum;
  }

  private static void remove(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static List<String> names(String property) {
    var value = System.getProperty(property, "");
    return value.isBlank() ? List.of() : List.of(value.split(","));
  }

  private static String required(String property) {
    var value = System.getProperty(property);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("-D" + property + "=<folder> is missing");
    }
    return value;
  }
}

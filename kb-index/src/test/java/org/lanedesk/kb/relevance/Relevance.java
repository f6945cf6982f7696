package org.lanedesk.kb.relevance;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lanedesk.kb.Settings;
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

  /** Those that need an index of their own, by name. */
  private static final Map<String, Opening> ALONE = new LinkedHashMap<>();

  /** Those that share one index, in this order: what is learnt changes it. */
  private static final List<String> TOGETHER = List.of("full", "served", "learnt");

  static {
    ALONE.put("naive", Engine::naive);
    ALONE.put("lexical", Engine::lexical);
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
      for (var folder : folders.filter(QuestionSet::isSet).sorted().toList()) {
        if (only.isEmpty() || only.contains(folder.getFileName().toString())) {
          measure(QuestionSet.read(folder, most), engines, target);
        }
      }
    }
  }

  private void measure(QuestionSet set, List<String> engines, Path out) throws IOException {
    var target = Files.createDirectories(out.resolve(set.name()));
    for (var each : ALONE.entrySet()) {
      if (engines.isEmpty() || engines.contains(each.getKey())) {
        alone(set, each.getKey(), each.getValue(), target);
      }
    }
    if (engines.isEmpty() || TOGETHER.stream().anyMatch(engines::contains)) {
      together(set, engines, target);
    }
  }

  private void alone(QuestionSet set, String name, Opening opening, Path target)
      throws IOException {
    var directory = Files.createTempDirectory("relevance");
    long begun = System.nanoTime();
    try (var engine = opening.open(set, directory)) {
      measure(set, name, engine, new Building(seconds(begun), size(directory)), target);
    } finally {
      remove(directory);
    }
  }

  /**
   * Without feedback there is nothing to learn, and {@code learnt} answers as {@code full}; {@code
   * served} is what {@code full} says when it is sure.
   */
  private void together(QuestionSet set, List<String> engines, Path target) throws IOException {
    var directory = Files.createTempDirectory("relevance");
    long begun = System.nanoTime();
    try (var index = Engine.filled(set, directory, Settings.defaults().withThreads(1))) {
      var building = new Building(seconds(begun), size(directory));
      var full = Asked.of(set, Engine.full(index));
      tell(set, "full", full, building, target);
      tell(set, "served", full.each(Engine::served), building, target);
      if (engines.isEmpty() || engines.contains("learnt")) {
        long from = System.nanoTime();
        var learnt = set.feedback().isEmpty() ? full : Asked.of(set, Engine.learnt(set, index));
        double built = building.seconds() + (set.feedback().isEmpty() ? 0 : seconds(from));
        tell(set, "learnt", learnt, new Building(built, size(directory)), target);
      }
    } finally {
      remove(directory);
    }
  }

  private record Building(double seconds, double megabytes) {}

  /**
   * What an engine said, and how long each answer took in milliseconds.
   *
   * @param work what the asking thread worked for it; unlike the time, other programs do not
   *     lengthen it
   */
  private record Asked(List<List<Answer>> answers, double[] times, double[] work) {

    static Asked of(QuestionSet set, Engine engine) {
      set.asked().stream().limit(50).forEach(q -> engine.answers(q.text(), q.locale()));
      var answers = new ArrayList<List<Answer>>();
      var times = new double[set.asked().size()];
      var work = new double[times.length];
      var thread = ManagementFactory.getThreadMXBean();
      for (int i = 0; i < times.length; i++) {
        var question = set.asked().get(i);
        long from = System.nanoTime();
        long worked = thread.getCurrentThreadCpuTime();
        answers.add(engine.answers(question.text(), question.locale()));
        work[i] = (thread.getCurrentThreadCpuTime() - worked) / 1e6;
        times[i] = 1_000 * seconds(from);
      }
      Arrays.sort(times);
      Arrays.sort(work);
      return new Asked(answers, times, work);
    }

    Asked each(UnaryOperator<List<Answer>> change) {
      return new Asked(answers.stream().map(change).toList(), times, work);
    }

    String latency() {
      return "p50 %.1f p95 %.1f p99 %.1f ms, of them work p50 %.1f p95 %.1f ms"
          .formatted(at(times, 50), at(times, 95), at(times, 99), at(work, 50), at(work, 95));
    }

    private static double at(double[] sorted, int percent) {
      return sorted.length == 0 ? 0 : sorted[sorted.length * percent / 100];
    }
  }

  private void measure(QuestionSet set, String name, Engine engine, Building built, Path target)
      throws IOException {
    tell(set, name, Asked.of(set, engine), built, target);
  }

  private void tell(QuestionSet set, String name, Asked asked, Building built, Path target)
      throws IOException {
    write(set, asked.answers(), target.resolve(name + ".run.tsv"));
    out.printf(
        Locale.ROOT,
        "%-14s %-8s %s  %s  index %.1f MB  built in %.1f s%n",
        set.name(),
        name,
        Figures.of(set.asked(), asked.answers()),
        asked.latency(),
        built.megabytes(),
        built.seconds());
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) / 1e9;
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

  /** In megabytes. */
  private static double size(Path directory) throws IOException {
    double sum = 0;
    try (var files = Files.list(directory)) {
      for (var file : files.toList()) {
        sum += Files.size(file) / 1e6;
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

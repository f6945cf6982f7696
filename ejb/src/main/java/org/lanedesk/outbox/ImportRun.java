package org.lanedesk.outbox;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.lanedesk.event.Refusal;

/**
 * One import from first to last line. Records are kept in batches; a batch that is refused is tried
 * again by halves, so that one bad line costs only itself and the others little time.
 */
final class ImportRun<T> implements Lines.Sink {

  private static final System.Logger LOG = System.getLogger(ImportRun.class.getName());
  private static final int BATCH = 500;
  private static final int MOST_NAMED = 1000;

  private record Ready<T>(long line, T record) {}

  private final Intake<T> intake;
  private final Long job;
  private final JobDesk jobs;
  private final List<Ready<T>> batch = new ArrayList<>(BATCH);
  private final List<BadLine> badLines = new ArrayList<>();
  private Tally tally = Tally.NONE;

  ImportRun(Intake<T> intake, Long job, JobDesk jobs) {
    this.intake = intake;
    this.job = job;
    this.jobs = jobs;
  }

  void run(Format format, Reader source) {
    try {
      Lines.read(format, intake.grouping(), source, this);
      flush();
      jobs.finish(job, JobState.COMPLETED, null, tally, badLines);
    } catch (IOException | RuntimeException fault) {
      LOG.log(System.Logger.Level.ERROR, "import " + job + " broke off", fault);
      jobs.finish(job, JobState.FAILED, "interrupted", tally, badLines);
    }
  }

  @Override
  public void record(long line, JsonObject record) {
    try {
      var fields = new Fields(record);
      batch.add(new Ready<>(line, intake.read(fields)));
    } catch (Refusal no) {
      bad(named(line, no));
    }
    if (batch.size() == BATCH) flush();
  }

  @Override
  public void bad(BadLine bad) {
    tally = tally.withRefused();
    if (badLines.size() < MOST_NAMED) badLines.add(bad);
  }

  private void flush() {
    if (!batch.isEmpty()) keep(batch);
    batch.clear();
    jobs.progress(job, tally);
  }

  private void keep(List<Ready<T>> some) {
    if (some.size() == 1) alone(some.getFirst());
    else if (!kept(some)) {
      keep(some.subList(0, some.size() / 2));
      keep(some.subList(some.size() / 2, some.size()));
    }
  }

  private boolean kept(List<Ready<T>> some) {
    try {
      intake.keep(some.stream().map(Ready::record).toList());
      tally = tally.withKept(some.size());
      return true;
    } catch (RuntimeException refused) {
      LOG.log(System.Logger.Level.DEBUG, "a batch is tried by halves", refused);
      return false;
    }
  }

  private void alone(Ready<T> one) {
    try {
      intake.keep(List.of(one.record()));
      tally = tally.withKept(1);
    } catch (Refusal no) {
      bad(named(one.line(), no));
    } catch (RuntimeException fault) {
      LOG.log(System.Logger.Level.WARNING, "line " + one.line() + " of import " + job, fault);
      bad(new BadLine(one.line(), "import.fault", List.of()));
    }
  }

  private static BadLine named(long line, Refusal no) {
    return new BadLine(line, no.key(), no.args().stream().map(String::valueOf).toList());
  }
}

package org.lanedesk.outbox;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes a stream of records in, beside the request or within it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Importer {

  @Inject JobDesk jobs;
  @Resource ManagedExecutorService executor;

  /** Stores the stream and goes on with it after the answer; the job tells how far it is. */
  public JobView later(Intake<?> intake, Long owner, Format format, InputStream source) {
    var file = stored(source);
    var job = jobs.queue(intake.kind(), owner, format == Format.NDJSON ? lines(file) : null);
    executor.execute(() -> fromFile(intake, job, format, file));
    return jobs.job(job).orElseThrow();
  }

  /** Answers when all is read. */
  public JobView now(Intake<?> intake, Long owner, Format format, InputStream source) {
    var job = jobs.queue(intake.kind(), owner, null);
    run(intake, job, format, source);
    return jobs.job(job).orElseThrow();
  }

  private void fromFile(Intake<?> intake, Long job, Format format, Path file) {
    try {
      try (var source = Files.newInputStream(file)) {
        run(intake, job, format, source);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> void run(Intake<T> intake, Long job, Format format, InputStream source) {
    try {
      var bytes = new BufferedInputStream(source, Encoding.SAMPLE + 1);
      bytes.mark(Encoding.SAMPLE);
      var charset = Encoding.of(bytes.readNBytes(Encoding.SAMPLE));
      bytes.reset();
      new ImportRun<>(intake, job, jobs).run(format, new InputStreamReader(bytes, charset));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How many records there are when each has a line of its own. */
  private static Long lines(Path file) {
    try (var source = new BufferedInputStream(Files.newInputStream(file))) {
      var lines = 0L;
      var last = '\n';
      for (var c = source.read(); c >= 0; c = source.read()) {
        if (c == '\n') lines++;
        last = (char) c;
      }
      return last == '\n' ? lines : lines + 1;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path stored(InputStream source) {
    try {
      var file = Files.createTempFile("lanedesk-import", null);
      try (var target = Files.newOutputStream(file)) {
        source.transferTo(target);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

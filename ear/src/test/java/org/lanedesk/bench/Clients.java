package org.lanedesk.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Clients that ask at the same time: back to back, each as soon as its last answer came, which asks
 * as much as the machine gives; or at a pace, each so many times a second, as people do.
 */
final class Clients {
  static final int MANY = 8;

  /** One thing a client does; it says what was refused by an exception. */
  interface Step {
    void take(int client, int round) throws Exception;
  }

  /** What the clients saw: nanoseconds of each answer, sorted. */
  record Seen(long[] nanos, int failed, String fault, Duration time) {

    double perSecond() {
      return nanos.length / (time.toNanos() / 1e9);
    }

    double percentile(int percent) {
      return nanos.length == 0
          ? Double.NaN
          : nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)] / 1e6;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d, %.0f/s, p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%s",
          nanos.length,
          perSecond(),
          percentile(50),
          percentile(95),
          percentile(99),
          failed == 0 ? "" : ", " + failed + " FAILED: " + fault);
    }
  }

  private Clients() {}

  /** All clients repeat the step for this long. */
  static Seen during(Duration time, Step step) {
    long end = System.nanoTime() + time.toNanos();
    return all(Integer.MAX_VALUE, end, step);
  }

  /** All clients together take the step so often. */
  static Seen times(int times, Step step) {
    return all(times, Long.MAX_VALUE, step);
  }

  /**
   * Each client takes the step at its own ticks, the clients one after the other within a tick. An
   * answer is counted from the tick, so that one who is kept waiting is seen to wait.
   */
  static Seen paced(int times, Duration tick, Step step) {
    var took = new ConcurrentLinkedQueue<Long>();
    var faults = new ConcurrentLinkedQueue<String>();
    long begun = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int c = 0; c < MANY; c++) {
      int client = c;
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int round = 0; round < times / MANY; round++) {
                  long due = begun + tick.toNanos() * round + tick.toNanos() * client / MANY;
                  for (long left = due - System.nanoTime();
                      left > 0;
                      left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                  }
                  try {
                    step.take(client, round * MANY + client);
                    took.add(System.nanoTime() - due);
                  } catch (Exception fault) {
                    faults.add(String.valueOf(fault));
                  }
                }
              }));
    }
    return seen(threads, took, faults, begun);
  }

  private static Seen all(int times, long end, Step step) {
    var took = new ConcurrentLinkedQueue<Long>();
    var faults = new ConcurrentLinkedQueue<String>();
    var rounds = new AtomicInteger();
    long begun = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int c = 0; c < MANY; c++) {
      int client = c;
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                int round;
                while ((round = rounds.getAndIncrement()) < times
                    && (end == Long.MAX_VALUE || System.nanoTime() < end)) {
                  long start = System.nanoTime();
                  try {
                    step.take(client, round);
                    took.add(System.nanoTime() - start);
                  } catch (Exception fault) {
                    faults.add(String.valueOf(fault));
                  }
                }
              }));
    }
    return seen(threads, took, faults, begun);
  }

  private static Seen seen(
      List<Thread> threads,
      ConcurrentLinkedQueue<Long> took,
      ConcurrentLinkedQueue<String> faults,
      long begun) {
    for (var thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while clients were asking", e);
      }
    }
    var nanos = took.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(nanos);
    return new Seen(
        nanos, faults.size(), faults.peek(), Duration.ofNanos(System.nanoTime() - begun));
  }
}

package org.lanedesk.replay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.lanedesk.outbox.JobDesk;
import org.lanedesk.outbox.JobState;
import org.lanedesk.outbox.Tally;
import org.lanedesk.routing.QueueRow;
import org.lanedesk.routing.RoutingDesk;
import org.lanedesk.routing.Weights;
import org.lanedesk.sla.PromiseDesk;
import org.lanedesk.sla.SlaClock;

/** Replays a period twice, as it was and as it is wished, and keeps the comparison. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Replaying {
  private static final System.Logger LOG = System.getLogger(Replaying.class.getName());

  /** What came so long before fills the line. */
  private static final Duration BEFORE = Duration.ofDays(1);

  @Inject HistoryDesk history;
  @Inject RoutingDesk routing;
  @Inject PromiseDesk promises;
  @Inject JobDesk jobs;

  /** The job ends in any case; what went wrong is in the log, and the job says that it broke. */
  public void run(Long job, Long asked, Wish wish) {
    var seen = new long[1];
    try {
      var comparison = compare(wish, passed -> told(job, seen, passed));
      history.answer(asked, comparison);
      jobs.finish(job, JobState.COMPLETED, null, tally(seen[0]), List.of());
    } catch (RuntimeException fault) {
      LOG.log(System.Logger.Level.ERROR, "replay " + job + " broke off", fault);
      jobs.finish(job, JobState.FAILED, "interrupted", tally(seen[0]), List.of());
    }
  }

  Comparison compare(Wish wish, LongConsumer told) {
    var arrivals = history.arrivals(wish.from().minus(BEFORE), wish.to());
    var now = weights();
    var then = new HashMap<>(now);
    if (wish.weights() != null) {
      now.keySet().stream()
          .filter(queue -> wish.queue() == null || wish.queue().equals(queue))
          .forEach(queue -> then.put(queue, wish.weights()));
    }
    var clocks = clocks(arrivals, wish);
    var unchanged = new Replay(wish.unchanged(), now, clocks, wish.from());
    var model = unchanged.run(arrivals, told);
    var changed = new Replay(wish, then, clocks, wish.from()).run(arrivals, told);
    var counted = arrivals.stream().filter(one -> !one.startedAt().isBefore(wish.from())).toList();
    return Comparison.of(
        counted.size(),
        (int) counted.stream().filter(Arrival::byHand).count(),
        unchanged.history(arrivals),
        model,
        changed);
  }

  private Map<Long, Weights> weights() {
    var weights = new HashMap<Long, Weights>();
    for (QueueRow queue : routing.allQueues()) {
      weights.put(queue.id(), queue.weights());
    }
    return weights;
  }

  private Map<Long, SlaClock> clocks(List<Arrival> arrivals, Wish wish) {
    var clocks = new HashMap<Long, SlaClock>();
    arrivals.forEach(one -> clocks.computeIfAbsent(one.calendar(), promises::clockOf));
    wish.calendars().values().forEach(id -> clocks.computeIfAbsent(id, promises::clockOf));
    return clocks;
  }

  private void told(Long job, long[] seen, long passed) {
    seen[0] = Math.max(seen[0], passed);
    jobs.progress(job, tally(seen[0]));
  }

  private static Tally tally(long seen) {
    return new Tally(seen, seen, 0);
  }
}

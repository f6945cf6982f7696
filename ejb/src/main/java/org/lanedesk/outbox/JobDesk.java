package org.lanedesk.outbox;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lanedesk.event.Node;
import org.lanedesk.event.ShopClock;

/** Keeps how far long work is; each step is its own transaction, so that others see it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobDesk {

  private static final Duration SILENT = Duration.ofMinutes(5);

  @Inject Jobs jobs;

  /** Empty when there is no such job. Whose it is, the asking desk decides. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<JobView> job(Long id) {
    return jobs.findById(id).map(Job::view);
  }

  /** Newest first. Who may see them, the asking desk decides. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<JobView> newest(int most) {
    return jobs.newest(Limit.of(most)).stream().map(Job::view).toList();
  }

  public Long queue(String kind, Long owner, Long total) {
    return jobs.insert(Job.queued(kind, owner, total, Node.name(), ShopClock.trueTime())).id();
  }

  public void progress(Long id, Tally tally) {
    jobs.progress(id, tally.seen(), tally.kept(), tally.refused(), ShopClock.trueTime());
  }

  public void finish(Long id, JobState end, String why, Tally tally, List<BadLine> badLines) {
    var job = jobs.findById(id).orElseThrow();
    job.at(tally);
    job.finished(end, why, JobView.json(badLines), ShopClock.trueTime());
    jobs.update(job);
  }

  /** A job that has been silent for long was on a node that is no more. */
  public void sweep() {
    var now = ShopClock.trueTime();
    jobs.breakOff("interrupted", now.minus(SILENT), now);
  }
}

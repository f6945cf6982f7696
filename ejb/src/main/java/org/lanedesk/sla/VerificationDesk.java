package org.lanedesk.sla;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NoSuch;
import org.lanedesk.outbox.BadLine;
import org.lanedesk.outbox.JobDesk;
import org.lanedesk.outbox.JobState;
import org.lanedesk.outbox.JobView;
import org.lanedesk.outbox.Tally;

/**
 * Reads the ledger again beside the request, as a job that tells how many rows it has read. Its
 * result is complete also when the ledger is wrong: the first wrong row is then its one bad line
 * {@code ledger.wrong} (subject, number in its chain, what is wrong).
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerificationDesk {
  private static final System.Logger LOG = System.getLogger(VerificationDesk.class.getName());
  static final String KIND = "ledger.verification";

  @Inject LedgerDesk ledger;
  @Inject LedgerRows rows;
  @Inject JobDesk jobs;
  @Resource ManagedExecutorService executor;

  public JobView begin(Caller caller) {
    caller.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    var job = jobs.queue(KIND, caller.account(), rows.countAll());
    executor.execute(() -> run(caller, job));
    return jobs.job(job).orElseThrow();
  }

  /** How far it is, or what came of it; for all staff. */
  public JobView job(Caller caller, Long id) {
    caller.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    return jobs.job(id)
        .filter(job -> job.kind().equals(KIND))
        .orElseThrow(() -> new NoSuch("job", id));
  }

  void run(Caller caller, Long job) {
    var read = new AtomicLong();
    try {
      var found =
          ledger.verify(
              caller,
              so -> {
                read.set(so);
                jobs.progress(job, new Tally(so, so, 0));
              });
      var wrong = Optional.ofNullable(found.firstWrong()).map(VerificationDesk::named).stream();
      var named = wrong.toList();
      var tally = new Tally(found.rows(), found.rows() - named.size(), named.size());
      jobs.finish(job, JobState.COMPLETED, null, tally, named);
    } catch (RuntimeException fault) {
      LOG.log(System.Logger.Level.ERROR, "verification " + job + " broke off", fault);
      jobs.finish(
          job, JobState.FAILED, "interrupted", new Tally(read.get(), read.get(), 0), List.of());
    }
  }

  private static BadLine named(WrongRow wrong) {
    return new BadLine(
        wrong.id() == null ? 0 : wrong.id(),
        "ledger.wrong",
        List.of(
            String.valueOf(wrong.subject()),
            String.valueOf(wrong.seq()),
            wrong.fault().name().toLowerCase(Locale.ROOT)));
  }
}

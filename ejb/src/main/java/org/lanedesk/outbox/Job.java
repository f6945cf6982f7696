package org.lanedesk.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Work that takes longer than a request, and how far it is. */
@Entity
@Table(name = "job_status")
public class Job {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String kind;

  @Enumerated(EnumType.STRING)
  private JobState state;

  private Long ownerId;
  private Long total;
  private long progress;
  private long kept;
  private long refused;

  @Column(length = 1_000_000)
  private String results;

  private String message;
  private String node;
  private Instant createdAt;
  private Instant touchedAt;
  private Instant finishedAt;

  protected Job() {}

  static Job queued(String kind, Long owner, Long total, String node, Instant now) {
    var job = new Job();
    job.kind = kind;
    job.state = JobState.QUEUED;
    job.ownerId = owner;
    job.total = total;
    job.node = node;
    job.createdAt = now;
    job.touchedAt = now;
    return job;
  }

  void finished(JobState end, String why, String badLines, Instant now) {
    state = end;
    message = why;
    results = badLines;
    finishedAt = now;
    touchedAt = now;
    if (end == JobState.COMPLETED) total = progress;
  }

  void at(Tally tally) {
    progress = tally.seen();
    kept = tally.kept();
    refused = tally.refused();
  }

  JobView view() {
    return new JobView(
        id,
        kind,
        state,
        ownerId,
        total,
        progress,
        kept,
        refused,
        JobView.badLines(results),
        message,
        createdAt,
        finishedAt);
  }

  Long id() {
    return id;
  }
}

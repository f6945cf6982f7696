package org.lanedesk.outbox;

/** How far a job is. FAILED means it was broken off, not that lines were refused. */
public enum JobState {
  QUEUED,
  WORKING,
  COMPLETED,
  FAILED
}

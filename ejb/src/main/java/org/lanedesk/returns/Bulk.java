package org.lanedesk.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Returns that somebody agreed to together; done a little later, so that it can be taken back. */
@Entity
@Table(name = "return_bulk")
public class Bulk {

  /** What became of it. */
  public enum State {
    WAITING,
    TAKEN_BACK,
    DONE
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long byId;
  private Instant madeAt;
  private Instant runAt;

  @Enumerated(EnumType.STRING)
  private State state;

  private int done;
  private int refused;

  protected Bulk() {}

  static Bulk made(Long by, Instant now, Instant run) {
    var bulk = new Bulk();
    bulk.byId = by;
    bulk.madeAt = now;
    bulk.runAt = run;
    bulk.state = State.WAITING;
    return bulk;
  }

  void takenBack() {
    state = State.TAKEN_BACK;
    runAt = null;
  }

  void done(int well, int badly) {
    state = State.DONE;
    runAt = null;
    done = well;
    refused = badly;
  }

  boolean waits() {
    return state == State.WAITING;
  }

  Long id() {
    return id;
  }

  Long by() {
    return byId;
  }
}

package org.lanedesk.event;

import jakarta.ejb.ApplicationException;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Someone else changed the thing since the caller looked. Carries the current version and what
 * happened in between, so that the screen can show both and keep what was typed.
 */
@ApplicationException(rollback = true)
public final class Stale extends Refusal {
  /** One thing that happened since the caller looked. */
  public record Change(Instant at, String who, String code, String text) implements Serializable {}

  private final int version;
  private final transient List<Change> changes;

  /**
   * @param what the trade's word, such as {@code ticket}; the sentence is {@code stale.ticket}
   */
  public Stale(String what, Object which, int version, List<Change> changes) {
    super("stale." + what, which, version);
    this.version = version;
    this.changes = List.copyOf(changes);
  }

  /** The version that is current now. */
  public int version() {
    return version;
  }

  public List<Change> changes() {
    return changes == null ? List.of() : changes;
  }
}

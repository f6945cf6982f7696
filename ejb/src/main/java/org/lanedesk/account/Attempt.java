package org.lanedesk.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How often something was tried inside the running window; its id is a hash of what is counted. */
@Entity
@Table(name = "attempt")
public class Attempt {

  @Id private String id;
  private int hits;
  private Instant resetsAt;

  protected Attempt() {}

  int hits() {
    return hits;
  }

  Instant resetsAt() {
    return resetsAt;
  }
}

package org.lanedesk.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A member's wish to be forgotten. */
@Entity
@Table(name = "erasure")
public class Erasure {

  /** What became of it. */
  public enum State {
    ASKED,
    DONE,
    REFUSED,
    WITHDRAWN
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long memberId;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant askedAt;
  private Instant decidedAt;
  private String decidedBy;
  private String note;

  protected Erasure() {}

  static Erasure asked(Long member, Instant now) {
    var erasure = new Erasure();
    erasure.memberId = member;
    erasure.state = State.ASKED;
    erasure.askedAt = now;
    return erasure;
  }

  Long memberId() {
    return memberId;
  }
}

package org.lanedesk.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Money that went before the goods were seen. */
@Entity
@Table(name = "return_advance")
public class Advance {

  /** What became of it. */
  public enum State {
    OPEN,
    /** The goods came and were in order. */
    SETTLED,
    /** They did not: claimed back from the customer. */
    CLAIMED
  }

  @Id private Long returnId;
  private Long memberId;
  private String currency;
  private long amountMinor;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant at;
  private Instant settledAt;
  private String note;

  protected Advance() {}

  static Advance open(ReturnRequest request, Instant now) {
    var advance = new Advance();
    advance.returnId = request.id();
    advance.memberId = request.memberId();
    advance.currency = request.payable().currency();
    advance.amountMinor = request.payable().minor();
    advance.state = State.OPEN;
    advance.at = now;
    return advance;
  }

  void end(State how, String why, Instant now) {
    state = how;
    note = why;
    settledAt = now;
  }

  Money money() {
    return new Money(amountMinor, currency);
  }
}

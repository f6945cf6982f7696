package org.lanedesk.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Why a person should look twice at a request. It never refuses anything by itself. */
@Entity
@Table(name = "return_signal")
public class ReturnSignal {

  /** What was noticed. */
  public enum Kind {
    /** A photo looks like one of another request. */
    REPEATED_EVIDENCE,
    /** The customer sends back much more than others. */
    RETURN_RATE,
    /** Several members send back from one address. */
    ADDRESS_CLUSTER,
    /** The piece that came back carries another number than the one that was sold. */
    OTHER_PIECE
  }

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long returnId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String detail;
  private Instant at;

  protected ReturnSignal() {}

  static ReturnSignal of(Long returnId, Kind kind, String detail, Instant at) {
    var signal = new ReturnSignal();
    signal.returnId = returnId;
    signal.kind = kind;
    signal.detail = detail;
    signal.at = at;
    return signal;
  }
}

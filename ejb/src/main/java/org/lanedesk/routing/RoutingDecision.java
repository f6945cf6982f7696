package org.lanedesk.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.lanedesk.ticket.Lane;

/** Why a ticket stands where it stands, or who got it and why; written once. */
@Entity
public class RoutingDecision {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long ticketId;
  private Instant at;

  @Enumerated(EnumType.STRING)
  private DecisionKind kind;

  private Long queueId;

  @Enumerated(EnumType.STRING)
  private Lane lane;

  private Instant rankAt;
  private Long actorId;
  private String reasons;

  protected RoutingDecision() {}

  static RoutingDecision made(
      Long ticket,
      DecisionKind kind,
      Long queue,
      Lane lane,
      Instant rankAt,
      Long actor,
      List<Reason> reasons,
      Instant at) {
    var decision = new RoutingDecision();
    decision.ticketId = ticket;
    decision.kind = kind;
    decision.queueId = queue;
    decision.lane = lane;
    decision.rankAt = rankAt;
    decision.actorId = actor;
    decision.reasons = ReasonText.write(reasons);
    decision.at = at;
    return decision;
  }

  DecisionRow row() {
    return new DecisionRow(
        id, at, kind, queueId, lane, rankAt, actorId, ReasonText.read(reasons), reasons);
  }
}

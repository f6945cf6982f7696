package org.lanedesk.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.lanedesk.event.Actor;

/** One step in the life of a return; only ever added. */
@Entity
@Table(name = "return_event")
public class ReturnStep {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long returnId;
  private Instant at;
  private String rowNo;

  @Enumerated(EnumType.STRING)
  private ReturnVerb verb;

  @Enumerated(EnumType.STRING)
  private ReturnState fromState;

  @Enumerated(EnumType.STRING)
  private ReturnState toState;

  @Enumerated(EnumType.STRING)
  private Actor.Kind actorKind;

  private Long actorId;
  private String actorName;
  private String note;

  protected ReturnStep() {}

  static ReturnStep taken(Long returnId, Step taken, Actor actor, String note, Instant at) {
    return step(returnId, taken.row(), taken.verb(), taken.from(), taken.to(), actor, note, at);
  }

  /** Something that did not move it. */
  static ReturnStep noted(
      ReturnRequest about, String row, ReturnVerb verb, String note, Actor actor, Instant at) {
    return step(about.id(), row, verb, about.state(), about.state(), actor, note, at);
  }

  private static ReturnStep step(
      Long returnId,
      String row,
      ReturnVerb verb,
      ReturnState from,
      ReturnState to,
      Actor actor,
      String note,
      Instant at) {
    var step = new ReturnStep();
    step.returnId = returnId;
    step.at = at;
    step.rowNo = row;
    step.verb = verb;
    step.fromState = from;
    step.toState = to;
    step.actorKind = actor.kind();
    step.actorId = actor.account();
    step.actorName = actor.name();
    step.note = note;
    return step;
  }
}

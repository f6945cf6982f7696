package org.lanedesk.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Where tickets of one kind wait. */
@Entity
public class Queue {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String code;
  private String nameZh;
  private String nameEn;
  private int weightFast;
  private int weightStandard;
  private int weightBulk;
  private int position;
  private boolean active;

  /** Seconds in which an offer must be accepted; null when this queue offers nothing. */
  private Integer acceptSeconds;

  protected Queue() {}

  /** How its lanes share the turns, and how long an offer stands. */
  void become(Weights weights, Integer accept) {
    weightFast = weights.fast();
    weightStandard = weights.standard();
    weightBulk = weights.bulk();
    acceptSeconds = accept;
  }

  QueueRow row() {
    return new QueueRow(
        id,
        code,
        nameZh,
        nameEn,
        new Weights(weightFast, weightStandard, weightBulk),
        active,
        acceptSeconds);
  }
}

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

  protected Queue() {}

  QueueRow row() {
    return new QueueRow(
        id, code, nameZh, nameEn, new Weights(weightFast, weightStandard, weightBulk), active);
  }
}

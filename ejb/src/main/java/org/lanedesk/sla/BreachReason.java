package org.lanedesk.sla;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One of the reasons that can be given for a broken promise. */
@Entity
class BreachReason {
  @Id private String code;
  private String nameZh;
  private String nameEn;
  private int position;
  private boolean active;

  protected BreachReason() {}

  static BreachReason of(ReasonRow row) {
    var reason = new BreachReason();
    reason.code = row.code();
    reason.become(row);
    return reason;
  }

  void become(ReasonRow row) {
    nameZh = row.nameZh();
    nameEn = row.nameEn();
    position = row.position();
    active = row.active();
  }

  ReasonRow row() {
    return new ReasonRow(code, nameZh, nameEn, position, active);
  }
}

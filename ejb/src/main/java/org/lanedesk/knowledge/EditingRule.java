package org.lanedesk.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** The shop's rule about who publishes and how often articles are looked at again; one row. */
@Entity
class EditingRule {
  static final long ONLY = 1;

  @Id Long id;

  /** An author may publish alone. */
  boolean alone;

  /** Days after which a published article is looked at again; 0 for never. */
  int reviewDays;

  @Version int version;

  protected EditingRule() {}

  void become(boolean mayAlone, int days) {
    alone = mayAlone;
    reviewDays = days;
  }
}

package org.lanedesk.replay;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.lanedesk.account.Caller;

/** A question of what would have been, and its answer once it is there. */
@Entity
public class WhatIf {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long jobId;
  private Instant madeAt;
  private Long whoId;
  private String whoName;
  private String wish;
  private String result;

  protected WhatIf() {}

  static WhatIf asked(Long job, Caller by, Wish wish, Instant at) {
    var asked = new WhatIf();
    asked.jobId = job;
    asked.madeAt = at;
    asked.whoId = by.account();
    asked.whoName = by.name();
    asked.wish = wish.json();
    return asked;
  }

  void answered(Comparison comparison) {
    result = comparison.json();
  }

  WhatIfRow row() {
    return new WhatIfRow(
        id,
        jobId,
        madeAt,
        whoName,
        Wish.read(wish),
        result == null ? null : Comparison.read(result));
  }
}

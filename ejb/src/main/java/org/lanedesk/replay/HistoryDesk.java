package org.lanedesk.replay;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lanedesk.account.Caller;
import org.lanedesk.event.NoSuch;

/** Reads what happened, and keeps what was asked about it; each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HistoryDesk {
  @Inject History history;
  @Inject Clock clock;

  public long count(Instant from, Instant to) {
    return history.count(from, to);
  }

  public List<Arrival> arrivals(Instant from, Instant to) {
    return history.arrivals(from, to);
  }

  public WhatIfRow ask(Caller by, Long job, Wish wish) {
    return history.ask(WhatIf.asked(job, by, wish, clock.instant())).row();
  }

  public void answer(Long id, Comparison comparison) {
    var asked = history.whatIf(id).orElseThrow(() -> new NoSuch("what-if", id));
    asked.answered(comparison);
    history.answer(asked);
  }

  public WhatIfRow whatIf(Long id) {
    return history.whatIf(id).orElseThrow(() -> new NoSuch("what-if", id)).row();
  }

  public List<WhatIfRow> latest() {
    return history.latest().stream().map(WhatIf::row).toList();
  }
}

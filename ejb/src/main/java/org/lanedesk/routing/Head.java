package org.lanedesk.routing;

import java.time.Instant;
import java.util.Comparator;
import org.lanedesk.ticket.Lane;

/** The first ticket of a lane. */
public record Head(Long queue, Lane lane, Instant rank, Instant startedAt, Long id) {
  static final Comparator<Head> ORDER =
      Comparator.comparing(Head::rank).thenComparing(Head::startedAt).thenComparing(Head::id);
}

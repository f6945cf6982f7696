package org.lanedesk.routing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.lanedesk.ticket.TicketRow;

/**
 * What an agent cannot answer for want of skills, while there is time for somebody who can: what is
 * overdue may be anybody's. Most agents lack nothing and most rules ask for nothing; then no query
 * is any different.
 */
final class Beyond {
  static final Beyond NOTHING = new Beyond(List.of(), Instant.EPOCH);

  private final List<String> skills;
  private final Instant now;

  private Beyond(List<String> skills, Instant now) {
    this.skills = skills;
    this.now = now;
  }

  /** Of the skills that the rules ask for, those that the seat lacks. */
  static Beyond of(Rules rules, Seat seat, Instant now) {
    var lacking =
        rules.classify().rules().stream()
            .map(RoutingRule::needs)
            .filter(needs -> !needs.isEmpty() && seat.missing(needs, now) != null)
            .map(Need::line)
            .distinct()
            .toList();
    return lacking.isEmpty() ? NOTHING : new Beyond(lacking, now);
  }

  /** Skills are of letters, digits and marks that {@link Need} checks, so they may stand here. */
  String sql() {
    return skills.isEmpty()
        ? ""
        : skills.stream()
            .collect(
                Collectors.joining("', '", " and (skills not in ('", "') or answer_by < :now)"));
  }

  <T> NativeQuery<T> bind(NativeQuery<T> query) {
    return skills.isEmpty() ? query : query.setParameter("now", now);
  }

  boolean has(TicketRow row) {
    return skills.contains(row.skills())
        && (row.answerBy() == null || !row.answerBy().isBefore(now));
  }
}

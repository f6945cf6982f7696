package org.lanedesk.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An account joined with one of its roles; the rows of one account make a {@link Caller}. */
record CallerRow(
    Long id,
    String email,
    String name,
    String locale,
    String zone,
    AccountState state,
    String passwordHash,
    Role role) {

  /** Empty when there is no such account, or it is suspended. */
  static Optional<Caller> caller(List<CallerRow> rows) {
    if (rows.isEmpty() || rows.getFirst().state() != AccountState.ACTIVE) return Optional.empty();
    var one = rows.getFirst();
    var roles = EnumSet.noneOf(Role.class);
    for (var row : rows) if (row.role() != null) roles.add(row.role());
    return Optional.of(
        new Caller(
            one.id(), one.email(), one.name(), roles, null, Set.of(), one.locale(), one.zone()));
  }
}

package org.lanedesk.account;

import java.time.Instant;

/** A token found by its hash, with its owner and one of the owner's roles. */
record TokenHit(
    Long token,
    Instant lastUsedAt,
    Long id,
    String email,
    String name,
    String locale,
    String zone,
    AccountState state,
    Role role) {

  CallerRow owner() {
    return new CallerRow(id, email, name, locale, zone, state, null, role);
  }
}

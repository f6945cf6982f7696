package org.lanedesk.account;

import java.time.Instant;

/** What is kept about an account, as the queries read it; hashes stop here. */
record AccountFacts(
    Long id,
    String email,
    String name,
    String locale,
    String zone,
    String phone,
    AccountState state,
    String passwordHash,
    Instant lockedUntil,
    Instant signedInAt,
    Instant createdAt) {}

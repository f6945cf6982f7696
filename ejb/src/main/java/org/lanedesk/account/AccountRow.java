package org.lanedesk.account;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * An account in a list or on its page.
 *
 * @param phone masked; see {@link PeopleDesk#revealPhone}
 */
public record AccountRow(
    Long id,
    String email,
    String name,
    Set<Role> roles,
    AccountState state,
    String locale,
    String zone,
    String phone,
    boolean hasPassword,
    Instant lockedUntil,
    Instant signedInAt,
    Instant createdAt)
    implements Serializable {

  static AccountRow of(AccountFacts facts, Set<Role> roles) {
    return new AccountRow(
        facts.id(),
        facts.email(),
        facts.name(),
        Set.copyOf(roles),
        facts.state(),
        facts.locale(),
        facts.zone(),
        masked(facts.phone()),
        facts.passwordHash() != null,
        facts.lockedUntil(),
        facts.signedInAt(),
        facts.createdAt());
  }

  /** The first three and the last two characters: enough to recognise, too little to dial. */
  static String masked(String phone) {
    if (phone == null) return null;
    if (phone.length() <= 5) return "•".repeat(phone.length());
    var hidden = "•".repeat(phone.length() - 5);
    return phone.substring(0, 3) + hidden + phone.substring(phone.length() - 2);
  }
}

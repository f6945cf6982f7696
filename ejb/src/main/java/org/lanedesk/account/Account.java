package org.lanedesk.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * A person the shop knows: made by an import, by the first question, or by an administrator.
 *
 * <p>May sign in while ACTIVE and once a password is set; is never deleted, because conversations
 * and the ledger name it.
 */
@Entity
@Table(name = "account")
public class Account {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String email;
  private String name;
  private String locale;
  private String zone;
  private String phone;

  private String passwordHash;

  @Enumerated(EnumType.STRING)
  private AccountState state;

  private int failedCount;

  private Instant lockedUntil;

  private Instant signedInAt;

  private Instant createdAt;

  @Version private int version;

  protected Account() {}

  static Account of(Person person, Instant now) {
    var account = new Account();
    account.email = person.email();
    account.name = person.name();
    account.locale = person.locale();
    account.zone = person.zone();
    account.phone = person.phone();
    account.state = AccountState.ACTIVE;
    account.createdAt = now;
    return account;
  }

  void describe(Person person) {
    name = person.name();
    locale = person.locale();
    zone = person.zone();
    if (person.phone() != null) phone = person.phone();
  }

  void password(String hash) {
    passwordHash = hash;
    failedCount = 0;
    lockedUntil = null;
  }

  void signedIn(Instant now) {
    signedInAt = now;
    failedCount = 0;
    lockedUntil = null;
  }

  void failed(LockOut rule, Instant now) {
    failedCount++;
    lockedUntil = rule.lockedUntil(failedCount, now).orElse(null);
  }

  void suspend() {
    state = AccountState.SUSPENDED;
  }

  /** Nobody can tell any more whose it was, nor sign in with it. */
  void forget() {
    email = "erased-" + id + "@erased.invalid";
    name = "–";
    phone = null;
    passwordHash = null;
    signedInAt = null;
    state = AccountState.SUSPENDED;
  }

  void resume() {
    state = AccountState.ACTIVE;
    failedCount = 0;
    lockedUntil = null;
  }

  boolean active() {
    return state == AccountState.ACTIVE;
  }

  boolean locked(Instant now) {
    return lockedUntil != null && lockedUntil.isAfter(now);
  }

  Long id() {
    return id;
  }

  String email() {
    return email;
  }

  String name() {
    return name;
  }

  String locale() {
    return locale;
  }

  String zone() {
    return zone;
  }

  String phone() {
    return phone;
  }

  Optional<String> passwordHash() {
    return Optional.ofNullable(passwordHash);
  }

  AccountState state() {
    return state;
  }

  Instant lockedUntil() {
    return lockedUntil;
  }

  Instant signedInAt() {
    return signedInAt;
  }
}

package org.lanedesk.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A six-digit code on its way to an e-mail address. Good once, for ten minutes and five tries; the
 * newest code of a purpose is the only one that counts.
 */
@Entity
@Table(name = "one_time_code")
public class OneTimeCode {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long accountId;

  @Enumerated(EnumType.STRING)
  private CodePurpose purpose;

  private String subject;

  private String codeHash;

  private int attempts;

  private Instant createdAt;

  private Instant expiresAt;

  private Instant usedAt;

  protected OneTimeCode() {}

  static OneTimeCode of(
      Long account, CodePurpose purpose, String subject, String hash, Instant now) {
    var code = new OneTimeCode();
    code.accountId = account;
    code.purpose = purpose;
    code.subject = subject;
    code.codeHash = hash;
    code.createdAt = now;
    code.expiresAt = now.plus(CodePurpose.GOOD_FOR);
    return code;
  }

  Long id() {
    return id;
  }

  String codeHash() {
    return codeHash;
  }
}

package org.lanedesk.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key to the API in one person's name; revoked by deleting the row. */
@Entity
@Table(name = "api_token")
public class ApiToken {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long accountId;

  private String label;
  private String hint;

  private String tokenHash;

  private Instant createdAt;

  private Instant lastUsedAt;

  protected ApiToken() {}

  static ApiToken of(Long account, String label, Secret secret, Instant now) {
    var token = new ApiToken();
    token.accountId = account;
    token.label = label;
    token.hint = secret.hint();
    token.tokenHash = secret.hash();
    token.createdAt = now;
    return token;
  }

  Long id() {
    return id;
  }

  Long account() {
    return accountId;
  }

  String label() {
    return label;
  }
}

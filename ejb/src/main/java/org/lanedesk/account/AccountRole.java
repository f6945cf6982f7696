package org.lanedesk.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One role of one account. */
@Entity
@Table(name = "account_role")
@IdClass(AccountRole.Given.class)
public class AccountRole {

  /** The pair that makes a role given. */
  public record Given(Long accountId, Role role) implements Serializable {}

  @Id private Long accountId;

  @Id
  @Enumerated(EnumType.STRING)
  private Role role;

  protected AccountRole() {}

  static AccountRole of(Long account, Role role) {
    var row = new AccountRole();
    row.accountId = account;
    row.role = role;
    return row;
  }
}

package org.lanedesk.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** How much money somebody of a rank lets go alone, in one currency. */
@Entity
@Table(name = "refund_authority")
@IdClass(RefundAuthority.Key.class)
public class RefundAuthority {

  /** One row for each. */
  public record Key(Authority.Rank role, String currency) implements Serializable {}

  @Id
  @Enumerated(EnumType.STRING)
  private Authority.Rank role;

  @Id private String currency;
  private long amountMinor;

  protected RefundAuthority() {}
}

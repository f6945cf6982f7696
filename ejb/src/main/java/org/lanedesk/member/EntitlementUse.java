package org.lanedesk.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * One use of an entitlement: what was promised, in the words of that day, and what came of it. Made
 * when the member is told, settled once.
 */
@Entity
@Table(name = "entitlement_use")
public class EntitlementUse {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long memberId;

  @Enumerated(EnumType.STRING)
  private Entitlement entitlement;

  @Enumerated(EnumType.STRING)
  private Level level;

  private String subject;
  private String orderNumber;
  private Long amountMinor;
  private String currency;
  private String promisedZh;
  private String promisedEn;
  private Instant promisedAt;

  @Enumerated(EnumType.STRING)
  private UseState state;

  private Instant settledAt;
  private String reason;

  protected EntitlementUse() {}

  static EntitlementUse promised(Claim claim, Grant grant, Instant now) {
    var use = new EntitlementUse();
    use.memberId = claim.member();
    use.entitlement = claim.what();
    use.level = grant.level();
    use.subject = claim.subject();
    use.orderNumber = claim.orderNumber();
    use.amountMinor = claim.amountMinor();
    use.currency = claim.currency();
    var words = GrantWords.of(grant);
    use.promisedZh = words.textZh();
    use.promisedEn = words.textEn();
    use.promisedAt = now;
    use.state = UseState.PROMISED;
    return use;
  }

  /** The event that tells how it stands. */
  EntitlementUsed told(Instant at) {
    return new EntitlementUsed(
        id, memberId, entitlement, level, subject, state, amountMinor, currency, reason, at);
  }

  Long id() {
    return id;
  }
}

package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NotAllowed;

/** Asks whether somebody may let so much money go. */
@Stateless
public class AuthorityDesk {
  @Inject Payouts payouts;

  /**
   * True when it may go; false when he is the first of two, which is kept in the request.
   *
   * @throws NotAllowed {@code return.second-person} when somebody else has to agree
   */
  public boolean consents(Caller by, ReturnRequest request, Money money) {
    var rank = rank(by);
    var outcome =
        of(money.currency()).consent(money.minor(), rank, by.account(), request.proposedBy());
    return switch (outcome) {
      case DONE -> true;
      case SECOND_NEEDED -> {
        request.proposed(by.account());
        yield false;
      }
      case NOT_BY_YOU -> throw new NotAllowed("return.second-person", money);
    };
  }

  /**
   * @throws NotAllowed {@code return.above-authority}
   */
  public void alone(Caller by, Money money) {
    var outcome = of(money.currency()).consent(money.minor(), rank(by), by.account(), null);
    if (outcome != Authority.Outcome.DONE) throw new NotAllowed("return.above-authority", money);
  }

  /** The most somebody lets go alone. */
  public long most(Caller by, String currency) {
    return payouts.authority(rank(by), currency).orElse(0L);
  }

  private static Authority.Rank rank(Caller by) {
    return by.is(Role.SUPERVISOR) || by.is(Role.ADMIN)
        ? Authority.Rank.SUPERVISOR
        : Authority.Rank.AGENT;
  }

  private Authority of(String currency) {
    return new Authority(
        payouts.authority(Authority.Rank.AGENT, currency).orElse(0L),
        payouts.authority(Authority.Rank.SUPERVISOR, currency).orElse(0L));
  }
}

package org.lanedesk.member;

import java.time.Instant;
import java.util.List;
import org.lanedesk.account.AccountRow;

/** A member with the account, as the query reads it. */
record MemberSheet(
    Long id,
    String number,
    Level level,
    Level paidLevel,
    Instant paidUntil,
    Integer score,
    Integer credit,
    Instant invitedUntil,
    Long dedicated,
    String note,
    Instant createdAt) {

  MemberView view(AccountRow account, Instant now, List<Benefit> benefits, boolean staff) {
    return new MemberView(
        id,
        number,
        account.email(),
        account.name(),
        account.phone(),
        account.locale(),
        account.zone(),
        standing().at(now),
        level,
        paidLevel,
        paidUntil,
        score,
        credit,
        invitedUntil,
        dedicated,
        staff ? note : null,
        createdAt,
        benefits);
  }

  Standing standing() {
    return new Standing(level, paidLevel, paidUntil);
  }
}

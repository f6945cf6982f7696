package org.lanedesk.member;

import jakarta.data.Limit;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was promised by level, and what came of it. */
@Repository
public interface EntitlementUses extends CrudRepository<EntitlementUse, Long> {

  @Query("from EntitlementUse u where u.entitlement = :what and u.subject = :subject")
  Optional<EntitlementUse> of(Entitlement what, String subject);

  @Query(
      "select count(*) from EntitlementUse u where u.memberId = :member and u.entitlement = :what"
          + " and u.promisedAt >= :from and u.promisedAt < :to"
          + " and u.state in (PROMISED, DELIVERED)")
  long count(Long member, Entitlement what, Instant from, Instant to);

  @Query(
      "update EntitlementUse u set u.state = :state, u.settledAt = :at, u.reason = :reason"
          + " where u.id = :id and u.state = PROMISED")
  int settle(Long id, UseState state, Instant at, String reason);

  @Query(
      "select u.id, u.memberId, u.entitlement, u.level, u.subject, u.orderNumber, u.amountMinor,"
          + " u.currency, u.promisedZh, u.promisedEn, u.promisedAt, u.state, u.settledAt, u.reason"
          + " from EntitlementUse u where u.memberId = :member order by u.id desc")
  List<UseRow> ofMember(Long member, Limit limit);

  @Query(
      "select u.id, u.memberId, u.entitlement, u.level, u.subject, u.orderNumber, u.amountMinor,"
          + " u.currency, u.promisedZh, u.promisedEn, u.promisedAt, u.state, u.settledAt, u.reason"
          + " from EntitlementUse u where u.state = MISSED and u.promisedAt >= :from"
          + " and u.promisedAt < :to order by u.promisedAt desc, u.id desc")
  List<UseRow> missed(Instant from, Instant to, Limit limit);

  @Query(
      "select u.level, u.entitlement, sum(case when u.state = DELIVERED then 1 else 0 end),"
          + " sum(case when u.state = MISSED then 1 else 0 end),"
          + " sum(case when u.state = PROMISED then 1 else 0 end) from EntitlementUse u"
          + " where u.promisedAt >= :from and u.promisedAt < :to and u.state <> CALLED_OFF"
          + " group by u.level, u.entitlement order by u.level desc, u.entitlement")
  List<Fulfilment> fulfilment(Instant from, Instant to);
}

package org.lanedesk.member;

import jakarta.data.Limit;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.lanedesk.event.Due;

/** Scores as they were worked out, and what they are worked out from. */
@Repository
public interface Scores extends CrudRepository<ScoreEntry, Long> {

  StatelessSession session();

  @Query("from ScoreRule r where r.id = 1")
  ScoreRule rule();

  /** Ids of members that are to be looked at and that nobody else holds, locked from now on. */
  default List<Long> due(Instant now, int most) {
    return session()
        .createNativeQuery(new Due("member", "id", "look_at").first("id", most), Long.class)
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .getResultList();
  }

  @Query("update Member m set m.lookAt = :at where m.lookAt > :at")
  int lookAtAll(Instant at);

  @Query(
      "select s.id, s.at, s.monthly, s.total, s.spentMinor, s.currency, s.levelBefore,"
          + " s.levelAfter, s.parts from ScoreEntry s where s.memberId = :member order by s.id desc")
  List<ScoreRow> of(Long member, Limit limit);

  @Query(
      "select k.id, k.memberId, k.kind, k.subject, k.points, k.at, k.reason, k.byName, k.revokedAt"
          + " from MemberMark k where k.memberId = :member order by k.id desc")
  List<MarkRow> marks(Long member, Limit limit);

  @Query(
      "select k.id, k.memberId, k.kind, k.subject, k.points, k.at, k.reason, k.byName, k.revokedAt"
          + " from MemberMark k where k.memberId = :member and k.revokedAt is null and k.at > :since")
  List<MarkRow> standing(Long member, Instant since);

  @Query("select k.memberId from MemberMark k where k.id = :id and k.revokedAt is null")
  Optional<Long> markedMember(Long id);

  @Query("select k.id from MemberMark k where k.kind = :kind and k.subject = :subject")
  Optional<Long> mark(MarkKind kind, String subject);

  @Update
  void change(ScoreRule rule);

  @Insert
  MemberMark add(MemberMark mark);

  @Query(
      "update MemberMark k set k.revokedAt = :at, k.revokedBy = :by where k.id = :id"
          + " and k.revokedAt is null")
  int revoke(Long id, Instant at, String by);

  /** Paid, net of refunds, with the share of virtual goods; cancelled orders do not count. */
  default List<PaidOrder> orders(Long member, Instant since, Instant until) {
    return session()
        .createNativeQuery(
            "select p.paid_at as paid, p.paid_minor - coalesce((select sum(r.amount_minor) from"
                + " return_request r where r.purchase_id = p.id and r.state = 'REFUNDED'), 0) as"
                + " net, p.currency as currency, coalesce((select cast(sum(case when l.virtual then"
                + " l.quantity * l.price_minor else 0 end) as double precision) /"
                + " nullif(sum(l.quantity * l.price_minor), 0) from purchase_line l where"
                + " l.purchase_id = p.id), 0) as share from purchase p where p.member_id = :member"
                + " and p.paid_at > :since and p.paid_at <= :until and p.state <> 'CANCELLED'",
            Tuple.class)
        .addScalar("paid", Instant.class)
        .addScalar("net", Long.class)
        .addScalar("currency", String.class)
        .addScalar("share", Double.class)
        .setParameter("member", member)
        .setParameter("since", since.atOffset(ZoneOffset.UTC))
        .setParameter("until", until.atOffset(ZoneOffset.UTC))
        .getResultList()
        .stream()
        .map(row ->
            new PaidOrder(
                row.get("paid", Instant.class),
                row.get("net", Long.class),
                row.get("currency", String.class),
                row.get("share", Double.class)))
        .toList();
  }

  @Query(
      "select max(p.paidAt) from Purchase p where p.memberId = :member and p.state <> CANCELLED"
          + " and p.paidAt <= :until")
  Optional<Instant> lastPaid(Long member, Instant until);

  @Query(
      "select count(*) from Purchase p where p.memberId = :member and p.state = DELIVERED"
          + " and p.deliveredAt > :since")
  long finished(Long member, Instant since);

  @Query(
      "select count(*) from ProductReview r where r.memberId = :member and r.removed = false"
          + " and r.at > :since and (r.picture = true or length(r.text) >= 15)")
  long reviews(Long member, Instant since);

  @Query("select count(*) from MemberDay d where d.memberId = :member and d.onDay > :since")
  long activeDays(Long member, LocalDate since);

  /** Ratings of service, votes on articles and reviews by day, two a day at most. */
  default long interactions(Long member, Instant since) {
    return session()
        .createNativeQuery(
            "select coalesce(sum(case when n > 2 then 2 else n end), 0) from (select d, count(*) n"
                + " from (select cast(csat_at as date) d from ticket where requester_id = :member"
                + " and csat_at > :since union all select cast(at as date) d from article_vote"
                + " where voter = :voter and at > :since) x group by d) y",
            Long.class)
        .setParameter("member", member)
        .setParameter("voter", "a:" + member)
        .setParameter("since", since.atOffset(ZoneOffset.UTC))
        .getSingleResult();
  }
}

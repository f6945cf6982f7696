package org.lanedesk.member;

import jakarta.data.Limit;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** The members. */
@Repository
public interface Members extends CrudRepository<Member, Long> {

  StatelessSession session();

  /** Holds the member until the end of the transaction, so that two cannot take the last one. */
  default void hold(Long member) {
    session()
        .createNativeQuery("select id from member where id = :id for update", Long.class)
        .setParameter("id", member)
        .getResultList();
  }

  @Query("select m.level, m.paidLevel, m.paidUntil from Member m where m.id = :id")
  Optional<Standing> standing(Long id);

  @Query(
      "select m.id, m.number, m.level, m.paidLevel, m.paidUntil, m.score, m.credit,"
          + " m.invitedUntil, m.dedicatedId, m.note, m.createdAt from Member m where m.id = :id")
  Optional<MemberSheet> sheet(Long id);

  @Query(
      "select m.id, m.number, a.email, a.name,"
          + " case when m.paidUntil >= :now and m.paidLevel > m.level then m.paidLevel else m.level"
          + " end, m.level, m.paidLevel, m.paidUntil, m.score, a.locale, a.zone"
          + " from Member m join Account a on a.id = m.id where m.id > :after"
          + " and (a.email like :pattern escape '!' or lower(a.name) like :pattern escape '!'"
          + " or lower(m.number) like :pattern escape '!') order by m.id")
  List<MemberRow> matching(String pattern, Instant now, Long after, Limit limit);

  @Query(
      "select m.id, m.number, a.email, a.name,"
          + " case when m.paidUntil >= :now and m.paidLevel > m.level then m.paidLevel else m.level"
          + " end, m.level, m.paidLevel, m.paidUntil, m.score, a.locale, a.zone"
          + " from Member m join Account a on a.id = m.id where m.id > :after"
          + " and (a.email like :pattern escape '!' or lower(a.name) like :pattern escape '!'"
          + " or lower(m.number) like :pattern escape '!')"
          + " and ((m.paidUntil >= :now and m.paidLevel > m.level and m.paidLevel = :level)"
          + " or (m.level = :level and (m.paidUntil is null or m.paidUntil < :now"
          + " or m.paidLevel <= m.level))) order by m.id")
  List<MemberRow> matchingAt(Level level, String pattern, Instant now, Long after, Limit limit);

  @Query("select a.zone from Account a where a.id = :id")
  Optional<String> zone(Long id);

  @Query("update Member m set m.dedicatedId = :agent, m.backupId = :backup where m.id = :id")
  int dedicate(Long id, Long agent, Long backup);

  /** How many of the three are so: registered, a name given, a phone bound. */
  @Query(
      "select 1 + case when a.name is not null and a.name <> '' and a.name <> a.email then 1 else 0"
          + " end + case when a.phone is not null then 1 else 0 end from Account a where a.id = :id")
  int bound(Long id);

  /** Something happened: to be looked at then, unless sooner anyway. */
  @Query("update Member m set m.lookAt = :at where m.id = :member and m.lookAt > :at")
  int lookAt(Long member, Instant at);

  /** As {@link #lookAt} for many. */
  @Query("update Member m set m.lookAt = :at where m.id in :members and m.lookAt > :at")
  int lookAtThese(Collection<Long> members, Instant at);

  @Query("select a.email, a.id from Account a where a.email in :emails")
  List<EmailOf> accounts(Collection<String> emails);

  /** Those of these accounts that are members. */
  @Query("select m.id from Member m where m.id in :ids")
  List<Long> known(Collection<Long> ids);

  @Query(
      "select m.stage, m.stageSince, m.segment, m.levelSince, m.graceUntil, m.priceClass,"
          + " m.lastPaidAt, m.ordersInYear, m.spentInYearMinor, m.lookedAt, m.scoreTold,"
          + " m.levelTold from Member m where m.id = :id")
  Optional<MemberLife> life(Long id);
}

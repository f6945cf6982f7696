package org.lanedesk.routing;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.lanedesk.account.FirstInsert;
import org.lanedesk.ticket.Lane;

/** Who is at work, and how they are set up. */
@Repository
public interface Seats {

  StatelessSession session();

  @Query("from AgentSeat where id = :account")
  Optional<AgentSeat> of(Long account);

  /** Those at work first, then by name; enough for reasons and boards. */
  @Query(
      "from AgentSeat order by case when presence = OFFLINE then 1 else 0 end, name, id limit 500")
  List<AgentSeat> all();

  @Query("from AgentQueue")
  List<AgentQueue> queues();

  @Query("from AgentChannel")
  List<AgentChannel> channels();

  @Query("from AgentSkill")
  List<AgentSkill> skills();

  @Query("from SkillLine order by position, code")
  List<SkillLine> skillLines();

  @Query("delete from AgentQueue where accountId = :account")
  int forgetQueues(Long account);

  @Query("delete from AgentChannel where accountId = :account")
  int forgetChannels(Long account);

  @Query("delete from AgentSkill where accountId = :account")
  int forgetSkills(Long account);

  /** What everybody has in hand, by channel. */
  @Query(
      "select assigneeId, channel, count(*),"
          + " sum(case when unansweredSince is not null then 1 else 0 end), max(updatedAt)"
          + " from Ticket where state in (ASSIGNED, IN_PROGRESS, ESCALATED)"
          + " and assigneeId is not null group by assigneeId, channel")
  List<LoadLine> loads();

  /** Heard of without a live connection. */
  @Query(
      "update AgentSeat set seenAt = :at, liveAt = null, lostAt = null"
          + " where id = :account and presence <> OFFLINE")
  int beat(Long account, Instant at);

  /** Their live connections stand. */
  @Query(
      "update AgentSeat set seenAt = :at, liveAt = :at where id in :accounts"
          + " and presence <> OFFLINE")
  int connected(Set<Long> accounts, Instant at);

  /** Who had been lost and is there again. */
  @Query("update AgentSeat set lostAt = null where id in :accounts and lostAt is not null")
  int back(Set<Long> accounts);

  @Query("update AgentSeat set lostAt = :at where id = :account")
  int lost(Long account, Instant at);

  @Query(
      "update AgentSeat set name = :name, presence = :presence, since = :at, seenAt = :at,"
          + " liveAt = null, lostAt = null where id = :account")
  int present(Long account, String name, Presence presence, Instant at);

  @Query(
      "update AgentSeat set reservedLane = :reserved, languages = :languages,"
          + " newcomer = :newcomer where id = :account")
  int setUp(Long account, Lane reserved, String languages, boolean newcomer);

  default boolean first(Long account, String name, Presence presence, Instant at) {
    var insert =
        new FirstInsert(
            "insert into agent_desk (id, name, presence, languages, newcomer, since, seen_at)"
                + " values (?, ?, ?, '', false, ?, ?)",
            "id");
    return session()
        .doReturningWork(connection ->
            insert.run(connection, account, name, presence.name(), at, at).isPresent());
  }

  /** The name of an agent's account; empty for anybody else. */
  default Optional<String> agentName(Long account) {
    return session()
        .createNativeQuery(
            "select a.name from account a where a.id = :account and exists (select 1 from"
                + " account_role r where r.account_id = a.id and r.role in ('AGENT', 'SUPERVISOR'))",
            String.class)
        .setParameter("account", account)
        .getResultStream()
        .findFirst();
  }

  /** Agents who have no seat yet, by name. */
  default List<PersonName> withoutSeat() {
    return named("r.role = 'AGENT') and not exists (select 1 from agent_desk d where d.id = a.id");
  }

  /** Everybody who may answer or lead, by name. */
  default List<PersonName> people() {
    return named("r.role in ('AGENT', 'SUPERVISOR')");
  }

  default List<PersonName> named(String role) {
    return session()
        .createNativeQuery(
            "select a.id, a.name from account a where exists (select 1 from account_role r"
                + " where r.account_id = a.id and "
                + role
                + ") order by a.name, a.id limit 500",
            Object[].class)
        .addScalar("id", Long.class)
        .addScalar("name", String.class)
        .getResultList()
        .stream()
        .map(one -> new PersonName((Long) one[0], (String) one[1]))
        .toList();
  }

  /** Agents who were at work and have not been heard of; another node that asks skips them. */
  default List<Long> gone(Instant before) {
    return session()
        .createNativeQuery(
            "select id from agent_desk where presence <> 'OFFLINE' and seen_at < :before"
                + " order by id limit 20 for update skip locked",
            Long.class)
        .setParameter("before", before)
        .getResultList();
  }

  /** Agents whose live connection has been silent since then and who do not count as lost yet. */
  default List<Long> silent(Instant before) {
    return session()
        .createNativeQuery(
            "select id from agent_desk where presence <> 'OFFLINE' and live_at < :before"
                + " and lost_at is null order by id limit 20 for update skip locked",
            Long.class)
        .setParameter("before", before)
        .getResultList();
  }

  /** Chats they hold that wait for an answer. */
  @Query(
      "select id from Ticket where assigneeId = :account and channel = CHAT"
          + " and state in (ASSIGNED, IN_PROGRESS, ESCALATED) and unansweredSince is not null"
          + " order by id")
  List<Long> unansweredChats(Long account);

  /** The own agents of those members who have one. */
  @Query(
      "select id, dedicatedId, backupId from Member where id in :members"
          + " and dedicatedId is not null")
  List<OwnAgent> dedicated(Set<Long> members);

  @Query(
      "select m.id, a.name, a.email, m.backupId from Member m, Account a"
          + " where m.dedicatedId = :account and a.id = m.id order by a.name limit 200")
  List<DedicatedRow> customersOf(Long account);
}

package org.lanedesk.account;

import jakarta.data.Limit;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** The people the shop knows. */
@Repository
public interface Accounts extends CrudRepository<Account, Long> {

  StatelessSession session();

  @Query("select a.id from Account a where a.email = :email")
  Optional<Long> idOf(String email);

  @Query("from Account a where a.email = :email")
  Optional<Account> byEmail(String email);

  @Query(
      "select a.id, a.email, a.name, a.locale, a.zone, a.state, a.passwordHash, r.role"
          + " from Account a left join AccountRole r on r.accountId = a.id where a.id = :id")
  List<CallerRow> callerRows(Long id);

  @Query(
      "select a.id, a.email, a.name, a.locale, a.zone, a.state, a.passwordHash, r.role"
          + " from Account a left join AccountRole r on r.accountId = a.id where a.email = :email")
  List<CallerRow> callerRowsByEmail(String email);

  @Query(
      "select a.id, a.email, a.name, a.locale, a.zone, a.phone, a.state, a.passwordHash,"
          + " a.lockedUntil, a.signedInAt, a.createdAt from Account a"
          + " where a.id > :after and (a.email like :pattern escape '!' or lower(a.name) like :pattern escape '!')"
          + " order by a.id")
  List<AccountFacts> matching(String pattern, Long after, Limit limit);

  @Query(
      "select a.id, a.email, a.name, a.locale, a.zone, a.phone, a.state, a.passwordHash,"
          + " a.lockedUntil, a.signedInAt, a.createdAt from Account a"
          + " where a.id > :after and (a.email like :pattern escape '!' or lower(a.name) like :pattern escape '!')"
          + " and exists (select 1 from AccountRole r where r.accountId = a.id and r.role in :roles)"
          + " order by a.id")
  List<AccountFacts> matchingWith(Collection<Role> roles, String pattern, Long after, Limit limit);

  @Query(
      "select a.id, a.email, a.name, a.locale, a.zone, a.phone, a.state, a.passwordHash,"
          + " a.lockedUntil, a.signedInAt, a.createdAt from Account a where a.id = :id")
  Optional<AccountFacts> facts(Long id);

  @Query("update Account a set a.failedCount = a.failedCount + 1 where a.id = :id")
  int countFailure(Long id);

  @Query("select a.failedCount from Account a where a.id = :id")
  int failures(Long id);

  @Query("update Account a set a.lockedUntil = :until where a.id = :id")
  int lock(Long id, Instant until);

  @Query(
      "update Account a set a.failedCount = 0, a.lockedUntil = null, a.signedInAt = :at"
          + " where a.id = :id")
  int welcome(Long id, Instant at);

  /** Empty when someone else has just made the same person known. */
  default Optional<Long> addUnlessThere(Person person, Instant now) {
    var insert =
        new FirstInsert(
            "insert into account (email, name, locale, zone, phone, state, failed_count,"
                + " created_at, version) values (?, ?, ?, ?, ?, 'ACTIVE', 0, ?, 0)",
            "id");
    return session()
        .doReturningWork(connection ->
            insert.run(
                connection,
                person.email(),
                person.name(),
                person.locale(),
                person.zone(),
                person.phone(),
                now))
        .map(Long::valueOf);
  }

  /** Keys to the API and codes of an account. */
  default void forgetKeys(Long account) {
    for (var table : List.of("api_token", "one_time_code"))
      session()
          .createNativeMutationQuery("delete from " + table + " where account_id = :account")
          .setParameter("account", account)
          .executeUpdate();
  }
}

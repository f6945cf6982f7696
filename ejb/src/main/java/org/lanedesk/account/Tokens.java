package org.lanedesk.account;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;

/** Keys to the API. */
@Repository
public interface Tokens extends CrudRepository<ApiToken, Long> {

  @Query(
      "select t.id, t.lastUsedAt, a.id, a.email, a.name, a.locale, a.zone, a.state, r.role"
          + " from ApiToken t join Account a on a.id = t.accountId"
          + " left join AccountRole r on r.accountId = a.id where t.tokenHash = :hash")
  List<TokenHit> hits(String hash);

  @Query(
      "select t.id, t.lastUsedAt, a.id, a.email, a.name, a.locale, a.zone, a.state, r.role"
          + " from ApiToken t join Account a on a.id = t.accountId"
          + " left join AccountRole r on r.accountId = a.id"
          + " where t.tokenHash = :hash and a.email = :email")
  List<TokenHit> hitsOf(String email, String hash);

  @Query(
      "select t.id, t.accountId, a.email, t.label, t.hint, t.createdAt, t.lastUsedAt"
          + " from ApiToken t join Account a on a.id = t.accountId"
          + " where t.accountId = :account order by t.id desc")
  List<TokenRow> ofAccount(Long account);

  @Query(
      "select t.id, t.accountId, a.email, t.label, t.hint, t.createdAt, t.lastUsedAt"
          + " from ApiToken t join Account a on a.id = t.accountId order by t.id desc")
  List<TokenRow> everyones();

  @Query("update ApiToken t set t.lastUsedAt = :now where t.id = :id")
  int used(Long id, Instant now);

  @Query("delete from ApiToken t where t.id = :id")
  int revoke(Long id);
}

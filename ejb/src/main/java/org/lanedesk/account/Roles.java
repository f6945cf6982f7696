package org.lanedesk.account;

import jakarta.data.repository.DataRepository;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Collection;
import java.util.List;

/** Which roles were given to whom. */
@Repository
public interface Roles extends DataRepository<AccountRole, AccountRole.Given> {

  @Insert
  void insert(AccountRole given);

  @Query("select r.role from AccountRole r where r.accountId = :account")
  List<Role> of(Long account);

  @Query("select r.accountId, r.role from AccountRole r where r.accountId in :accounts")
  List<AccountRole.Given> ofAll(Collection<Long> accounts);

  @Query(
      "select count(*) from AccountRole r join Account a on a.id = r.accountId"
          + " where r.role = :role and a.state = ACTIVE")
  long activeWith(Role role);

  @Query("delete from AccountRole r where r.accountId = :account and r.role = :role")
  int take(Long account, Role role);
}

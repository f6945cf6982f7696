package org.lanedesk.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.NotAllowed;

/** Takes name, address and keys from an account for good; who may, the asking desk decides. */
@Stateless
public class ForgettingDesk {

  @Inject Accounts accounts;
  @Inject Roles roles;

  /**
   * @throws NotAllowed for somebody who works here: suspend them instead
   */
  public void forget(Long id) {
    var account = accounts.findById(id).orElseThrow(() -> new NoSuch("account", id));
    if (!Set.of(Role.CUSTOMER).containsAll(roles.of(id))) throw new NotAllowed("not-allowed");
    account.forget();
    accounts.update(account);
    accounts.forgetKeys(id);
  }
}

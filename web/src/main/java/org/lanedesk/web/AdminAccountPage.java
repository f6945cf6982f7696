package org.lanedesk.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import org.lanedesk.account.AccountRow;
import org.lanedesk.account.AccountState;
import org.lanedesk.account.PeopleDesk;
import org.lanedesk.account.Role;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.MemberDesk;
import org.lanedesk.member.MemberView;

/** One account as an administrator changes it. */
@Named
@ViewScoped
public class AdminAccountPage implements Serializable {

  @Inject PeopleDesk people;
  @Inject MemberDesk members;
  @Inject Say say;
  @Inject Who who;

  private Long id;
  private AccountRow account;
  private Role[] roles = {};
  private String phone;
  private transient String password;

  public void open() throws IOException {
    try {
      if (account == null) load();
    } catch (NoSuch none) {
      FacesContext.getCurrentInstance().getExternalContext().responseSendError(404, "");
      FacesContext.getCurrentInstance().responseComplete();
    }
  }

  private void load() {
    account = people.account(who.caller(), id);
    roles = account.roles().toArray(Role[]::new);
  }

  public void saveRoles() {
    var wanted = EnumSet.noneOf(Role.class);
    wanted.addAll(List.of(roles));
    change(() -> people.setRoles(who.caller(), id, wanted), "account.roles.saved");
  }

  public void suspend() {
    change(() -> people.suspend(who.caller(), id), "account.suspended");
  }

  public void resume() {
    change(() -> people.resume(who.caller(), id), "account.resumed");
  }

  public void setNewPassword() {
    change(() -> people.setPassword(who.caller(), id, password), "account.password.saved");
  }

  /** The audit log keeps that it was looked at. */
  public void revealPhone() {
    phone = people.revealPhone(who.caller(), id);
  }

  private void change(Runnable deed, String sentence) {
    try {
      deed.run();
      say.done("admin", sentence);
    } catch (Refusal no) {
      say.no(no);
    }
    load();
  }

  public MemberView getMember() {
    return members.member(who.caller(), id).orElse(null);
  }

  public boolean isActive() {
    return account.state() == AccountState.ACTIVE;
  }

  public Role[] getAllRoles() {
    return Role.values();
  }

  public AccountRow getAccount() {
    return account;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Role[] getRoles() {
    return roles.clone();
  }

  public void setRoles(Role[] roles) {
    this.roles = roles.clone();
  }

  public String getPhone() {
    return phone;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}

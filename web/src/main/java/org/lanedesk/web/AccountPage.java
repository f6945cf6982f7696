package org.lanedesk.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.lanedesk.account.AccountRow;
import org.lanedesk.account.NewToken;
import org.lanedesk.account.PeopleDesk;
import org.lanedesk.account.SignInDesk;
import org.lanedesk.account.TokenDesk;
import org.lanedesk.account.TokenRow;
import org.lanedesk.event.Refusal;

/** One's own account: password and keys to the API. */
@Named
@ViewScoped
public class AccountPage implements Serializable {

  @Inject PeopleDesk people;
  @Inject SignInDesk signIn;
  @Inject TokenDesk tokenDesk;
  @Inject Say say;
  @Inject Who who;

  private transient String old;
  private transient String wanted;
  private String label;
  private transient NewToken made;
  private List<TokenRow> tokens;

  @PostConstruct
  void load() {
    tokens = tokenDesk.tokens(who.caller());
  }

  public AccountRow getMe() {
    return people.account(who.caller(), who.caller().account());
  }

  public void changePassword() {
    var request =
        (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
    try {
      signIn.changePassword(who.caller(), old, wanted, request.getRemoteAddr());
      say.done("common", "password.set");
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public void createToken() {
    try {
      made = tokenDesk.createToken(who.caller(), label);
      label = null;
    } catch (Refusal no) {
      say.no(no);
    }
    load();
  }

  public void revoke(Long id) {
    try {
      tokenDesk.revokeToken(who.caller(), id);
      say.done("common", "token.revoked");
    } catch (Refusal no) {
      say.no(no);
    }
    load();
  }

  public List<TokenRow> getTokens() {
    return tokens;
  }

  /** Just now, and never again. */
  public NewToken getMade() {
    return made;
  }

  public String getOld() {
    return null;
  }

  public void setOld(String old) {
    this.old = old;
  }

  public String getWanted() {
    return null;
  }

  public void setWanted(String wanted) {
    this.wanted = wanted;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }
}

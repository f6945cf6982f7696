package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lanedesk.account.TokenDesk;
import org.lanedesk.account.TokenRow;
import org.lanedesk.event.Refusal;

/** Everybody's keys to the API. */
@Named
@RequestScoped
public class AdminTokensPage {

  @Inject TokenDesk desk;
  @Inject Say say;
  @Inject Who who;

  private List<TokenRow> tokens;

  public List<TokenRow> getTokens() {
    if (tokens == null) tokens = desk.everyones(who.caller());
    return tokens;
  }

  public void revoke(Long id) {
    try {
      desk.revokeToken(who.caller(), id);
      say.done("common", "token.revoked");
    } catch (Refusal no) {
      say.no(no);
    }
    tokens = null;
  }
}

package org.lanedesk.web.console;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lanedesk.event.Refusal;
import org.lanedesk.routing.AcceptDesk;
import org.lanedesk.routing.OfferView;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/** The ticket that is held out to this agent now. */
@Named("offerPane")
@ViewScoped
public class OfferPane implements Serializable {
  @EJB AcceptDesk desk;
  @Inject TalkPane talk;
  @Inject Say say;
  @Inject Who who;

  private Long offered;
  private transient OfferView offer;
  private transient boolean read;

  /** Reads anew; asked before every rendering. */
  public void forget() {
    read = false;
  }

  /** Null when there is none. */
  public OfferView getOffer() {
    if (!read) {
      read = true;
      offer = who.isAgent() ? desk.mine(who.caller()).orElse(null) : null;
      offered = offer == null ? null : offer.offer().id();
    }
    return offer;
  }

  /** Takes it and opens it; when somebody was quicker the agent is told so. */
  public void accept() {
    if (offered == null) {
      return;
    }
    try {
      talk.setTicket(desk.accept(who.caller(), offered).id());
      talk.open();
    } catch (Refusal no) {
      say.no(no);
    }
    read = false;
  }

  public void decline() {
    if (offered != null) {
      desk.decline(who.caller(), offered);
      read = false;
    }
  }
}

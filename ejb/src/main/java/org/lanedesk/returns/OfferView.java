package org.lanedesk.returns;

import java.io.Serializable;
import java.time.Instant;

/** An offer as both sides see it; {@code outcome} is null while it is open. */
public record OfferView(
    Way way, Money amount, String text, String by, Instant at, ReturnOffer.Outcome outcome)
    implements Serializable {

  public boolean open() {
    return outcome == null;
  }
}

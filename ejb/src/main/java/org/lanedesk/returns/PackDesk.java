package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;

/** The rules of the markets, version by version. */
@Stateless
public class PackDesk {
  @Inject Returns returns;

  /** The version a request keeps. */
  public PolicyPack pack(Long id) {
    return whole(returns.pack(id).orElseThrow(() -> new NoSuch("policy-pack", id)));
  }

  /** What holds in a market at that instant; the newest version that is valid. */
  public PolicyPack inForce(String market, Instant at) {
    return returns.packs(market, at).stream()
        .findFirst()
        .map(this::whole)
        .orElseThrow(() -> new Refusal("return.no-policy"));
  }

  private PolicyPack whole(PackRow row) {
    return row.pack(returns.terms(row.id()));
  }
}

package org.lanedesk.sla;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lanedesk.outbox.Handler;
import org.lanedesk.outbox.Parcel;

/**
 * Shortens what runs after a policy was made stricter, batch by batch. What one attempt has done
 * the next finds done.
 */
@ApplicationScoped
public class Shortening implements Handler {
  static final String KIND = "sla.shorten";

  @Inject ShorteningRounds rounds;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Outcome deliver(Parcel parcel) {
    var policy = Long.valueOf(parcel.payload());
    Long after = 0L;
    while (after != null) {
      after = rounds.shorten(policy, after);
    }
    return new Outcome.Delivered(false);
  }
}

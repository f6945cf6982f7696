package org.lanedesk.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lanedesk.outbox.Handler;
import org.lanedesk.outbox.Parcel;

/** Takes away the bytes of files that were forgotten. */
@ApplicationScoped
public class ShredderRound implements Handler {
  @Inject Shredder shredder;

  @Override
  public String kind() {
    return Shredder.KIND;
  }

  @Override
  public Outcome deliver(Parcel parcel) {
    shredder.shred(parcel.payload());
    return new Outcome.Delivered(false);
  }
}

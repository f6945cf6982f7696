package org.lanedesk.outbox;

import java.time.Duration;

/** Delivers the parcels of one kind. A parcel may come twice: delivering must bear it. */
public interface Handler {

  /** The kind of parcel it takes. */
  String kind();

  /** What became of it. */
  Outcome deliver(Parcel parcel);

  /** The ends of an attempt. */
  sealed interface Outcome {

    /** Done; {@code keep} leaves the contents readable. */
    record Delivered(boolean keep) implements Outcome {}

    /** Nothing to deliver with yet; kept, and looked at again later, without counting as a try. */
    record Held(String why) implements Outcome {}

    /** Not now; try again later. */
    record Later(String why) implements Outcome {}

    /** Not now; try again after this wait. */
    record LaterIn(String why, Duration pause) implements Outcome {}

    /** Never: the parcel itself is at fault. */
    record Undeliverable(String why) implements Outcome {}
  }
}

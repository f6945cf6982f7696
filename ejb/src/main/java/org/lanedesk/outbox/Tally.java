package org.lanedesk.outbox;

/** How many records were seen, kept and refused so far. */
public record Tally(long seen, long kept, long refused) {

  static final Tally NONE = new Tally(0, 0, 0);

  Tally withKept(long more) {
    return new Tally(seen + more, kept + more, refused);
  }

  Tally withRefused() {
    return new Tally(seen + 1, kept, refused + 1);
  }
}

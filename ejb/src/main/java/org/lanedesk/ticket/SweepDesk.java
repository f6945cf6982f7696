package org.lanedesk.ticket;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Finds what time has made old. */
@Stateless
public class SweepDesk {
  private static final Duration DAY = Duration.ofDays(1);

  @Inject Tickets tickets;
  @Inject Keys keys;
  @Inject Uploads uploads;
  @Inject Drafts drafts;
  @Inject Shredder shredder;
  @Inject PartDesk parts;

  public List<Long> toClose(Instant before, Instant ratedBefore) {
    return tickets.toClose(before, ratedBefore);
  }

  public List<Long> silent(Instant before, Instant chatBefore) {
    return tickets.silent(before, chatBefore);
  }

  /** Keys and unattached files of yesterday, viewers who left without a word. */
  public void forget(Instant now) {
    keys.forgetOlder(now.minus(DAY));
    parts.forget(now.minus(DAY));
    shredder.forget(uploads.older(now.minus(DAY)));
    drafts.forgetViewers(now.minus(DAY));
  }
}

package org.lanedesk.outbox;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lanedesk.event.ShopClock;

/** Keeps what must happen afterwards, and hands it out to be done. */
@Stateless
public class Outbox {

  /** How long one node may hold a parcel before another may try. */
  static final Duration HOLD = Duration.ofMinutes(2);

  /** How much earlier what comes first counts as due. */
  private static final Duration AHEAD = Duration.ofHours(1);

  /** After this many attempts (about a day and a half of trying) a parcel is given up. */
  static final int MOST_ATTEMPTS = 200;

  @Inject OutboxRows rows;
  @Inject Clock clock;

  /** Kept in the transaction of the caller: no commit, no parcel. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Long add(String kind, String recipient, String payload) {
    return rows.insert(OutboxRow.of(kind, recipient, payload, clock.instant())).id();
  }

  /** As {@link #add(String, String)}, taken before everything of the last hour that still waits. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Long addFirst(String kind, String payload) {
    return rows.insert(OutboxRow.of(kind, null, payload, clock.instant()).ahead(AHEAD)).id();
  }

  /** As {@link #add(String, String, String)} for what has no recipient. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Long add(String kind, String payload) {
    return add(kind, null, payload);
  }

  /** Takes what is due for this node; nobody else gets the same while it is held. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public List<Parcel> take(String node, int most) {
    var now = ShopClock.trueTime();
    var ids = rows.free(now, most);
    if (ids.isEmpty()) return List.of();
    rows.take(ids, node, now.plus(HOLD));
    return rows.parcels(ids);
  }

  /** Writes down what became of an attempt. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void settle(Parcel parcel, Handler.Outcome outcome) {
    var now = ShopClock.trueTime();
    switch (outcome) {
      case Handler.Outcome.Delivered done -> {
        rows.delivered(parcel.id(), now);
        if (!done.keep()) rows.empty(parcel.id());
      }
      case Handler.Outcome.Held held ->
          rows.hold(parcel.id(), now.plus(Backoff.DEFAULT.longest()), cut(held.why()));
      case Handler.Outcome.Undeliverable never -> rows.giveUp(parcel.id(), cut(never.why()));
      case Handler.Outcome.LaterIn later ->
          rows.again(parcel.id(), now.plus(later.pause()), cut(later.why()));
      case Handler.Outcome.Later later -> {
        var tried = parcel.attempts() + 1;
        if (tried >= MOST_ATTEMPTS) rows.giveUp(parcel.id(), cut(later.why()));
        else rows.again(parcel.id(), now.plus(Backoff.DEFAULT.after(tried)), cut(later.why()));
      }
    }
  }

  /** The newest of a kind, done or not. */
  public List<ParcelRow> newest(String kind, int most) {
    return rows.newest(kind, Limit.of(most));
  }

  /** As {@link #newest}, with when each is tried again. */
  public List<SentRow> sent(String kind, int most) {
    return rows.sent(kind, Limit.of(most));
  }

  /** As {@link #sent(String, int)}, to one recipient. */
  public List<SentRow> sent(String kind, String recipient, int most) {
    return rows.sentTo(kind, recipient, Limit.of(most));
  }

  public Optional<SentRow> sent(Long id) {
    return rows.one(id);
  }

  /** Due at once, as if it had never been tried; nothing when its contents are gone. */
  public void again(Long id) {
    rows.anew(id, ShopClock.trueTime());
  }

  /** How many are not done yet. */
  public long open() {
    return rows.open();
  }

  /** Since when the oldest open parcel waits. */
  public Optional<Instant> oldestOpen() {
    return rows.oldestOpen();
  }

  /** Drops what was done long ago. */
  public void sweep() {
    rows.forget(ShopClock.trueTime().minus(Duration.ofDays(30)));
  }

  private static String cut(String why) {
    if (why == null) return "";
    return why.length() <= 500 ? why : why.substring(0, 500);
  }
}

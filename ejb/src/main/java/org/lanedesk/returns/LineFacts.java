package org.lanedesk.returns;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What has to be known about one line of an order before a return of it can be judged.
 *
 * @param bought pieces on the line
 * @param open pieces held by returns that are under way
 * @param done pieces that came back already
 * @param attempts requests ever made for this line, whatever became of them
 * @param fresh fruit, seafood, flowers: perishable
 * @param excluded excluded from the no-reason right by law, without any confirmation
 * @param excludedIfConfirmed excluded only when the buyer confirmed it at purchase
 * @param confirmed whether he did
 * @param paid false while the order is unpaid or when it was cancelled
 * @param paidAt null while unpaid
 * @param shippedAt null while nothing left the shop
 * @param receivedAt null while the parcel is on its way
 * @param zone in which the days of the order are counted
 */
public record LineFacts(
    Long line,
    int bought,
    int open,
    int done,
    int attempts,
    boolean fresh,
    boolean excluded,
    boolean excludedIfConfirmed,
    boolean confirmed,
    boolean paid,
    Instant paidAt,
    Instant shippedAt,
    Instant receivedAt,
    ZoneId zone) {

  int left() {
    return bought - open - done;
  }

  boolean shipped() {
    return shippedAt != null || receivedAt != null;
  }
}

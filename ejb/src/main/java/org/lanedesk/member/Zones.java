package org.lanedesk.member;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.lanedesk.event.Refusal;

/** Where a member's day begins and ends. */
final class Zones {

  static final ZoneId SHOP = ZoneId.of("Asia/Shanghai");

  private Zones() {}

  /** The shop's own when none is given. */
  static ZoneId of(String given) {
    if (given == null) return SHOP;
    try {
      return ZoneId.of(given);
    } catch (DateTimeException e) {
      throw new Refusal("zone.unknown", given);
    }
  }
}

package org.lanedesk.routing;

import java.io.Serializable;

/**
 * How much a fact shortens the wait, in thousandths of the target.
 *
 * @param code a {@link org.lanedesk.ticket.Flag}, {@code CHASED} or {@code ORDER_VALUE}
 * @param most the limit of its sum, where it may count more than once
 */
public record HeadStart(String code, int share, int most) implements Serializable {
  public HeadStart {
    if (share < 0 || share > Share.WHOLE || most < share || most > Share.WHOLE) {
      throw new IllegalArgumentException(
          "head start " + code + " must be between 0 and 1000 and not above its most");
    }
  }
}

package org.lanedesk.returns;

import java.io.Serializable;
import java.util.List;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.UploadRef;

/**
 * The wish to return lines of an order.
 *
 * @param text what the customer says about it; may be null
 * @param files photos that were uploaded before
 * @param channel how it reached the shop; null means the form
 * @param extent what a claim or a protected price needs beside; null otherwise
 */
public record OpenReturn(
    String orderNumber,
    ReturnType type,
    ReturnReason reason,
    List<Line> lines,
    String text,
    List<UploadRef> files,
    Channel channel,
    Extent extent)
    implements Serializable {

  /** So many pieces of one line of the order. */
  public record Line(Long lineId, int quantity) implements Serializable {}

  /**
   * How far it goes.
   *
   * @param spoiled pieces or grams that are spoiled; null unless it is a claim
   * @param total of so many
   * @param priceNowMinor what one piece costs now; null unless a price is protected
   */
  public record Extent(Integer spoiled, Integer total, Long priceNowMinor)
      implements Serializable {}

  public OpenReturn {
    channel = channel == null ? Channel.FORM : channel;
    lines = lines == null ? List.of() : List.copyOf(lines);
    files = files == null ? List.of() : List.copyOf(files);
  }

  /** Asked for on the shop's own page. */
  public OpenReturn(
      String orderNumber,
      ReturnType type,
      ReturnReason reason,
      List<Line> lines,
      String text,
      List<UploadRef> files) {
    this(orderNumber, type, reason, lines, text, files, Channel.FORM, null);
  }
}

package org.lanedesk.sla;

import java.io.Serializable;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;

/**
 * What a policy is chosen by.
 *
 * @param returnType for a return its kind ({@code UNSHIPPED_REFUND}, {@code NO_REASON}, {@code
 *     FAULT}, {@code EXCHANGE}, {@code PRICE}), for a claim about fresh goods {@code FRESH_CLAIM},
 *     otherwise null
 * @param region the shop's region of the order or customer, such as {@code CN}; null when unknown
 */
public record PromiseFacts(
    Family family,
    String returnType,
    Channel channel,
    Level level,
    String region,
    String zone,
    String locale)
    implements Serializable {
  public static final String FRESH_CLAIM = "FRESH_CLAIM";

  /** The language without its region: {@code zh} of {@code zh-CN}; null when unknown. */
  public String language() {
    return locale == null || locale.length() < 2 ? null : locale.substring(0, 2);
  }
}

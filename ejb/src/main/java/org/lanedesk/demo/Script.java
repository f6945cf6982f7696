package org.lanedesk.demo;

import java.util.List;
import java.util.Set;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Flag;

/**
 * A conversation to be had with different customers, orders and products.
 *
 * @param language {@code zh-CN}, {@code zh-TW} or {@code en}
 * @param article key of the article that answers it, or null
 * @param kind what was bought: a category, {@code ANY}, or {@code NONE} when it is about no product
 */
record Script(
    Family family,
    Channel channel,
    String language,
    String article,
    String kind,
    Set<Flag> flags,
    String subject,
    List<Turn> turns) {

  /** Who says a turn. */
  enum Voice {
    CUSTOMER,
    AGENT,
    NOTE
  }

  record Turn(Voice by, String text) {}

  boolean about(Product product) {
    return !kind.equals("NONE") && product.fits(kind);
  }

  boolean needsOrder() {
    return family != Family.PRE_SALE && !kind.equals("NONE");
  }

  boolean answered() {
    return turns.stream().anyMatch(turn -> turn.by() == Voice.AGENT);
  }

  /** The language the knowledge base answers it in. */
  String locale() {
    return language.startsWith("zh") ? "zh-CN" : "en";
  }
}

package org.lanedesk.demo;

import java.time.Instant;
import java.util.Set;
import org.lanedesk.ticket.Flag;

/**
 * A script with its customer, order and times: one ticket of the demo shop.
 *
 * @param id kept as the ticket's external id, so that no story is told twice
 * @param order null when it is about none
 * @param product null when it is about none
 * @param opening what the customer puts before the first sentence
 * @param promptness part of the promised time the first answer takes; above 1 it comes too late
 * @param agent which of the agents answers
 * @param end how far it has come
 * @param stars what the customer gives, 0 for none
 * @param extra flags beside those of the script
 */
record Story(
    String id,
    Script script,
    Shopper shopper,
    Bought order,
    Product product,
    Instant openedAt,
    String opening,
    double promptness,
    int agent,
    End end,
    int stars,
    Set<Flag> extra) {

  /** How far a story has come. */
  enum End {
    /** Nobody has taken it. */
    WAITING,
    /** Someone has it and has not answered. */
    TAKEN,
    /** Answered, the customer's turn. */
    ASKED_BACK,
    /** Answered, waits for the warehouse or the carrier. */
    INSIDE,
    ESCALATED,
    SOLVED
  }

  String subject() {
    return filled(script.subject());
  }

  String question() {
    return opening + filled(script.turns().getFirst().text());
  }

  /** The text with this story's product and order. */
  String filled(String text) {
    var told = text;
    if (product != null) {
      told = told.replace("{product}", product.title(shopper.language()));
    }
    if (order != null) {
      told = told.replace("{order}", order.number()).replace("{amount}", amount());
    } else if (product != null) {
      told = told.replace("{amount}", money(product.priceMinor(), product.currency()));
    }
    return told;
  }

  String orderNumber() {
    return order == null ? null : order.number();
  }

  private String amount() {
    return money(order.goodsMinor() - order.couponMinor() + order.freightMinor(), order.currency());
  }

  private static String money(long minor, String currency) {
    var sign = currency.equals("CNY") ? "¥" : currency + " ";
    return sign + minor / 100 + "." + "%02d".formatted(minor % 100);
  }
}

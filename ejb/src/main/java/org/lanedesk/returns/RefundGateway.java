package org.lanedesk.returns;

/**
 * Where refunds are paid. A gateway gets an order at least once and must pay each key at most once;
 * it answers at once or later by a call-back ({@link PayoutDesk#settled}).
 */
public interface RefundGateway {

  /**
   * What is to be paid.
   *
   * @param key what it is known by; the same key is the same payment
   */
  record Order(String key, String returnNumber, String orderNumber, Money money) {}

  /** What a gateway says. */
  sealed interface Answer {

    record Paid(String reference, Money money) implements Answer {}

    /** Taken in; a call-back follows. */
    record Accepted() implements Answer {}

    /** Certainly not paid and never will be under this key. */
    record Failed(String why) implements Answer {}

    /** Nobody knows: no connection, no answer in time, or one that makes no sense. */
    record Unclear(String why) implements Answer {}
  }

  String name();

  /** Whether it belongs to the same transaction as the order; otherwise it is asked afterwards. */
  boolean inside();

  Answer pay(Order order);
}

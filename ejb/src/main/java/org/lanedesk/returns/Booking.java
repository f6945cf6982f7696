package org.lanedesk.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One entry in the books: an amount moves from an account to another. Only ever added. */
@Entity
@Table(name = "booking")
public class Booking {
  /** What the shop gives back. */
  static final String REFUNDS = "REFUNDS";

  /** What the shop gives as a kindness. */
  static final String GOODWILL = "GOODWILL";

  /** Ordered and not paid yet. */
  static final String OWED = "OWED_TO_CUSTOMERS";

  static final String CASH = "CASH";

  /** What customers owe the shop. */
  static final String CLAIMS = "CLAIMS_ON_CUSTOMERS";

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Instant at;
  private String bookingKey;
  private String kind;
  private Long returnId;
  private String orderNumber;
  private String debit;
  private String credit;
  private String currency;
  private long amountMinor;
  private String actorName;

  protected Booking() {}

  /**
   * @param key the same key is never booked twice
   */
  static Booking of(
      String kind,
      String key,
      ReturnRequest about,
      String debit,
      String credit,
      Money money,
      String actor,
      Instant at) {
    var booking = new Booking();
    booking.at = at;
    booking.bookingKey = kind + "/" + key;
    booking.kind = kind;
    booking.returnId = about.id();
    booking.orderNumber = about.orderNumber();
    booking.debit = debit;
    booking.credit = credit;
    booking.currency = money.currency();
    booking.amountMinor = money.minor();
    booking.actorName = actor;
    return booking;
  }
}

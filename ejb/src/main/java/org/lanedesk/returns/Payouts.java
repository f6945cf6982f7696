package org.lanedesk.returns;

import jakarta.data.Limit;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** Payments, the books, and money that went ahead of the goods. */
@Repository
public interface Payouts {
  StatelessSession session();

  @Insert
  Payout add(Payout payout);

  @Update
  void keep(Payout payout);

  @Insert
  void book(Booking booking);

  @Insert
  void add(Advance advance);

  @Update
  void keep(Advance advance);

  @Query("from Payout p where p.moneyKey = :key")
  Optional<Payout> byKey(String key);

  /** The attempts to pay what a request is worth. */
  @Query("from Payout p where p.returnId = :returnId and p.goodwill = false order by p.attempt")
  List<Payout> of(Long returnId);

  @Query("select count(p) from Payout p where p.returnId = :returnId and p.goodwill = true")
  long kindnesses(Long returnId);

  /** What was given as a kindness for a request, or is on its way. */
  @Query(
      "select coalesce(sum(p.amountMinor), 0) from Payout p"
          + " where p.returnId = :returnId and p.goodwill = true and p.state <> FAILED")
  long kindness(Long returnId);

  @Query("from Advance a where a.returnId = :returnId")
  Optional<Advance> advance(Long returnId);

  /** What went ahead to a member and is not settled. */
  @Query(
      "select coalesce(sum(a.amountMinor), 0) from Advance a"
          + " where a.memberId = :member and a.state = OPEN and a.currency = :currency")
  long openAdvances(Long member, String currency);

  /** What was paid back of an order, or is on its way. */
  @Query(
      "select coalesce(sum(p.amountMinor), 0) from Payout p"
          + " join ReturnRequest r on r.id = p.returnId"
          + " where r.purchaseId = :purchase and p.state in (PAID, ORDERED, STUCK)")
  long givenBack(Long purchase);

  String ROW =
      "select p.id, p.returnId, p.moneyKey, r.orderNumber, r.memberName, p.currency,"
          + " p.amountMinor, p.state, p.gateway, p.reference, p.why, p.tries, p.orderedAt,"
          + " p.settledAt from Payout p join ReturnRequest r on r.id = p.returnId";

  @Query(ROW + " where p.state in :states and p.id < :before order by p.id desc")
  List<PayoutRow> newest(Collection<PayoutState> states, Long before, Limit limit);

  @Query(ROW + " where p.returnId = :returnId order by p.id")
  List<PayoutRow> rowsOf(Long returnId);

  @Query(
      "select b.id, b.at, b.kind, b.returnId, b.orderNumber, b.debit, b.credit, b.currency,"
          + " b.amountMinor, b.actorName from Booking b"
          + " where b.at >= :from and b.at < :to order by b.at desc, b.id desc")
  List<BookingRow> bookings(Instant from, Instant to, Limit limit);

  @Query(
      "select b.kind, b.currency, count(b), sum(b.amountMinor) from Booking b"
          + " where b.at >= :from and b.at < :to group by b.kind, b.currency"
          + " order by b.kind, b.currency")
  List<BookSum> sums(Instant from, Instant to);

  @Query(
      "select a.amountMinor from RefundAuthority a where a.role = :role and a.currency = :currency")
  Optional<Long> authority(Authority.Rank role, String currency);
}

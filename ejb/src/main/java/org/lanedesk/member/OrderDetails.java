package org.lanedesk.member;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.StatelessSession;

/** Orders by the hundred, and what hangs on them; in few statements, as imports bring many. */
@Repository
public interface OrderDetails extends CrudRepository<PurchaseLine, Long> {

  StatelessSession session();

  /** A new order of this buyer. */
  record Bought(OrderFacts facts, Long buyer) {}

  /** New orders, all or none; their numbers must be unknown. */
  default void insertOrders(List<Bought> orders) {
    session().doWork(connection -> OrderSql.orders(connection, orders));
  }

  /** A new line of an order. */
  record Line(Long purchase, int lineNo, OrderFacts.LineFacts facts) {}

  /** New lines. */
  default void insertLines(List<Line> lines) {
    session().doWork(connection -> OrderSql.lines(connection, lines));
  }

  /** Payments and coupons are replaced, parcels and scans only gain; none said, none changed. */
  default void keepParts(Map<Long, OrderParts> parts) {
    var some = new HashMap<>(parts);
    some.values().removeIf(OrderParts::none);
    if (some.isEmpty()) return;
    session()
        .doWork(connection -> {
          for (var one : some.entrySet()) OrderSql.keep(connection, one.getKey(), one.getValue());
        });
  }

  /** Adds a scan to every parcel with this waybill unless it is known; how many there are. */
  default int scanned(String waybill, OrderParts.Scan scan) {
    return session().doReturningWork(connection -> OrderSql.keep(connection, waybill, scan));
  }

  /** What one order was paid with and how it travelled. */
  default OrderParts of(Long purchase) {
    return session().doReturningWork(connection -> OrderSql.of(connection, purchase));
  }

  @Query("select p.number, p.id from Purchase p where p.number in :numbers")
  List<NumberOf> numbers(Collection<String> numbers);

  @Query(
      "select l.id, l.virtual, l.paidMinor, l.lot, l.confirmedAt, p.picture, l.serials"
          + " from PurchaseLine l"
          + " left join Product p on p.sku = l.sku where l.purchaseId = :purchase order by l.lineNo")
  List<LineMore> more(Long purchase);
}

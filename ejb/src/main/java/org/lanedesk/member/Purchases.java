package org.lanedesk.member;

import jakarta.data.Limit;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What members bought. */
@Repository
public interface Purchases extends CrudRepository<Purchase, Long> {

  @Query("from Purchase p where p.number in :numbers")
  List<Purchase> byNumbers(Collection<String> numbers);

  @Query(
      "select p.sku, p.title, p.category, p.picture, p.fresh, p.virtual, p.exclusion"
          + " from Product p where p.sku in :skus")
  List<ProductFacts> products(Collection<String> skus);

  @Query(
      "select p.id, p.number, p.memberId, p.currency, p.paidMinor, p.couponMinor, p.freightMinor,"
          + " p.paidAt, p.shippedAt, p.deliveredAt, p.zone, p.state from Purchase p"
          + " where p.number = :number")
  Optional<OrderHead> head(String number);

  @Query(
      "select p.id, p.number, p.memberId, p.currency, p.paidMinor, p.couponMinor, p.freightMinor,"
          + " p.paidAt, p.shippedAt, p.deliveredAt, p.zone, p.state from Purchase p"
          + " where p.memberId = :member order by p.paidAt desc, p.id desc")
  List<OrderHead> heads(Long member, Limit limit);

  @Query(
      "select p.id, p.number, p.memberId, p.currency, p.paidMinor, p.couponMinor, p.freightMinor,"
          + " p.paidAt, p.shippedAt, p.deliveredAt, p.zone, p.state from Purchase p"
          + " where p.id > :after order by p.id")
  List<OrderHead> all(Long after, Limit limit);

  /** The member who bought it, when that member has this e-mail. */
  @Query(
      "select p.memberId from Purchase p join Account a on a.id = p.memberId"
          + " where p.number = :number and a.email = :email")
  Optional<Long> buyer(String number, String email);

  @Query(
      "select l.id, l.purchaseId, l.lineNo, l.sku, l.title, l.quantity, l.priceMinor, l.category,"
          + " l.fresh, l.exclusion, l.exclusionConfirmed from PurchaseLine l"
          + " where l.purchaseId in :purchases order by l.purchaseId, l.lineNo")
  List<LineView> lines(Collection<Long> purchases);

  @Query(
      "select distinct q.memberId from Purchase p join Purchase q on q.addressMark = p.addressMark"
          + " where p.id = :purchase and q.memberId <> p.memberId")
  List<Long> neighbours(Long purchase, Limit limit);
}

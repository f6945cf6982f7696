package org.lanedesk.ticket;

import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.TicketOpened.OrderWeight;

/** What a ticket needs to know of members and their orders. */
@Repository
public interface Requesters {

  StatelessSession session();

  /** The level a member has at that instant: the free one, or the paid one while it lasts. */
  default Level levelAt(Long member, Instant at) {
    List<Object[]> found =
        session()
            .createNativeQuery(
                "select level, case when paid_until > :at then paid_level end from member"
                    + " where id = :id",
                Object[].class)
            .setParameter("id", member)
            .setParameter("at", at)
            .getResultList();
    if (found.isEmpty()) {
      return Level.L0;
    }
    var free = Level.valueOf((String) found.getFirst()[0]);
    var paid = (String) found.getFirst()[1];
    return paid == null ? free : free.max(Level.valueOf(paid));
  }

  /** The order, when it is this member's. */
  default Optional<OrderWeight> order(Long member, String number) {
    List<Object[]> found =
        session()
            .createNativeQuery(
                "select p.paid_minor, p.currency, (select count(*) from purchase_line l"
                    + " where l.purchase_id = p.id and l.fresh) from purchase p"
                    + " where p.number = :number and p.member_id = :member",
                Object[].class)
            .setParameter("number", number)
            .setParameter("member", member)
            .getResultList();
    return found.stream()
        .map(
            o ->
                new OrderWeight(
                    ((Number) o[0]).longValue(),
                    (String) o[1],
                    ((Number) o[2]).longValue() > 0))
        .findFirst();
  }
}

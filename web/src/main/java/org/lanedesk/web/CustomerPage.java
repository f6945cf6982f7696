package org.lanedesk.web;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lanedesk.account.PeopleDesk;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.EntitlementDesk;
import org.lanedesk.member.MemberDesk;
import org.lanedesk.member.MemberLife;
import org.lanedesk.member.MemberView;
import org.lanedesk.member.OrderParts;
import org.lanedesk.member.OrderView;
import org.lanedesk.member.Profile;
import org.lanedesk.member.ProfileDesk;
import org.lanedesk.member.ScoreDesk;
import org.lanedesk.member.ScoreRow;
import org.lanedesk.member.SearchRow;
import org.lanedesk.member.UseRow;
import org.lanedesk.member.VisitDesk;
import org.lanedesk.report.OwnDataDesk;
import org.lanedesk.returns.ReturnDesk;
import org.lanedesk.returns.ReturnQuery;
import org.lanedesk.returns.ReturnRow;
import org.lanedesk.ticket.TicketDesk;
import org.lanedesk.ticket.TicketRow;

/**
 * All of a customer on one page: how they stand, what they get and got, what they bought, sent back
 * and asked. For those who serve, who leave a trace in the audit log by opening it.
 */
@Named
@ViewScoped
public class CustomerPage implements Serializable {
  private static final int SHOWN = 10;

  @EJB MemberDesk members;
  @EJB ScoreDesk scores;
  @EJB EntitlementDesk entitlements;
  @EJB ProfileDesk profiles;
  @EJB VisitDesk visits;
  @EJB TicketDesk tickets;
  @EJB ReturnDesk returns;
  @EJB OwnDataDesk data;
  @EJB PeopleDesk people;
  @Inject Say say;
  @Inject Who who;

  private Long id;
  private boolean noted;
  private transient MemberView member;
  private transient String phone;
  private transient List<OrderView> orders;
  private transient Map<Long, OrderParts> parts;

  /** Reads the member of the address. */
  public void open() {
    getMember();
    if (!noted) data.looked(who.caller(), id);
    noted = true;
  }

  public MemberView getMember() {
    if (member == null)
      member =
          Optional.ofNullable(id)
              .flatMap(one -> members.member(who.caller(), one))
              .orElseThrow(() -> new NoSuch("member", id));
    return member;
  }

  public MemberLife getLife() {
    return members.life(who.caller(), id).orElseThrow(() -> new NoSuch("member", id));
  }

  /** The newest working-out; null before the first. */
  public ScoreRow getScore() {
    var history = scores.history(who.caller(), id);
    return history.isEmpty() ? null : history.getFirst();
  }

  public List<UseRow> getUses() {
    return entitlements.usesOf(who.caller(), id).stream().limit(SHOWN).toList();
  }

  public List<OrderView> getOrders() {
    if (orders == null) orders = members.ordersOf(who.caller(), id, SHOWN);
    return orders;
  }

  /** What an order of the list was paid with and how it travelled; read once. */
  public OrderParts parts(OrderView order) {
    if (parts == null) parts = new HashMap<>();
    return parts.computeIfAbsent(order.id(), one -> members.partsOf(order));
  }

  public List<ReturnRow> getReturns() {
    return returns.list(who.caller(), new ReturnQuery(Set.of(), id, null, null, SHOWN));
  }

  public List<TicketRow> getTickets() {
    return tickets.ofRequester(who.caller(), id).stream().limit(SHOWN).toList();
  }

  public List<SearchRow> getSearches() {
    return visits.searches(who.caller(), id);
  }

  public Profile getProfile() {
    return profiles.profile(who.caller(), id);
  }

  /** Shows the whole phone number; the look is in the audit log. */
  public void reveal() {
    try {
      phone = people.revealPhone(who.caller(), id);
    } catch (Refusal no) {
      say.no(no);
    }
  }

  public String getPhone() {
    return phone == null ? getMember().phone() : phone;
  }

  public boolean isRevealed() {
    return phone != null;
  }

  /** A member told their address in words only; what stands before the at sign is hidden. */
  public String getEmail() {
    var at = getMember().email().indexOf('@');
    return phone != null || at < 2
        ? getMember().email()
        : getMember().email().charAt(0) + "***" + getMember().email().substring(at);
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}

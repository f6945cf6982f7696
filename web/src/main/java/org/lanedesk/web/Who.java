package org.lanedesk.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lanedesk.account.AccountDesk;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;

/** The person at the other end of this request: name, roles, language and time zone. */
@Named
@RequestScoped
public class Who {

  private static final String GUEST = "lanedesk.guest";
  private static final String TICKETS = "lanedesk.tickets";

  @Inject HttpServletRequest request;
  @Inject AccountDesk accounts;

  private String locale;
  private Caller caller;

  @PostConstruct
  void language() {
    locale = Language.of(request);
  }

  /**
   * Who asks, as the desks want it: signed in, or a guest with one order, or nobody; in every case
   * with the tickets opened by their links in this session. Read once per request.
   */
  public Caller caller() {
    if (caller == null) caller = found();
    return caller;
  }

  private Caller found() {
    var known = account().flatMap(accounts::found).or(this::guest);
    var base = known.orElseGet(() -> Caller.nobody(locale));
    return new Caller(
        base.account(),
        base.email(),
        base.name(),
        base.roles(),
        base.order(),
        tickets(),
        locale,
        base.zone());
  }

  private Optional<Long> account() {
    var principal = request.getUserPrincipal();
    return principal == null ? Optional.empty() : Optional.of(Long.valueOf(principal.getName()));
  }

  private Optional<Caller> guest() {
    return kept(GUEST, Caller.class);
  }

  private Set<Long> tickets() {
    return kept(TICKETS, TicketIds.class).map(TicketIds::ids).orElse(Set.of());
  }

  private <T> Optional<T> kept(String name, Class<T> type) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable(session.getAttribute(name)).map(type::cast);
  }

  /** Remembers for this session that the visitor holds the key to this ticket. */
  public void holdsKeyTo(Long ticket) {
    var ids = new TreeSet<>(tickets());
    ids.add(ticket);
    request.getSession().setAttribute(TICKETS, new TicketIds(Set.copyOf(ids)));
    caller = null;
  }

  /** From now on the visitor is a guest with one order. */
  public void becomesGuest(Caller guest) {
    request.getSession();
    request.changeSessionId();
    request.getSession().setAttribute(GUEST, guest);
    caller = null;
  }

  /** Asks anew; after a sign-in within the request. */
  void changed() {
    caller = null;
  }

  /** "zh-CN" or "en". */
  public String getLocale() {
    return locale;
  }

  public String getZone() {
    return caller().zone();
  }

  /** Signed in with an account, not a guest. */
  public boolean isSignedIn() {
    return caller().signedIn() && caller().order() == null;
  }

  /** Came in by order number and code. */
  public boolean isGuest() {
    return caller().order() != null;
  }

  public String getName() {
    return caller().name();
  }

  public String getEmail() {
    return caller().email();
  }

  public boolean isAgent() {
    return caller().is(Role.AGENT);
  }

  public boolean isSupervisor() {
    return caller().is(Role.SUPERVISOR);
  }

  public boolean isEditor() {
    return caller().is(Role.EDITOR) || caller().is(Role.REVIEWER);
  }

  public boolean isAdmin() {
    return caller().is(Role.ADMIN);
  }

  public boolean isCustomer() {
    return caller().is(Role.CUSTOMER);
  }

  /** Ends the session; the next page is the help centre. */
  public String signOut() throws ServletException {
    request.logout();
    HttpSession session = request.getSession(false);
    if (session != null) session.invalidate();
    caller = null;
    return "/index?faces-redirect=true";
  }
}

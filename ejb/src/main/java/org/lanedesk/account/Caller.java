package org.lanedesk.account;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import org.lanedesk.event.Actor;
import org.lanedesk.event.NotAllowed;

/**
 * Who asks. Every desk method that touches a row takes one and decides by it.
 *
 * @param account null for someone who has not signed in and for the system
 * @param order for a guest, the only order (and what hangs on it) they may see; otherwise null
 * @param tickets ids of tickets opened in this session by their access key
 * @param locale {@code zh-CN} or {@code en}
 * @param zone IANA zone id
 */
public record Caller(
    Long account,
    String email,
    String name,
    Set<Role> roles,
    String order,
    Set<Long> tickets,
    String locale,
    String zone)
    implements Serializable {

  public Caller {
    roles = Set.copyOf(roles);
    tickets = Set.copyOf(tickets);
  }

  /** Someone who has not signed in. */
  public static Caller nobody(String locale) {
    return new Caller(null, null, null, Set.of(), null, Set.of(), locale, "Asia/Shanghai");
  }

  /** Lanedesk itself: timers, observers, imports. May do everything. */
  public static Caller system() {
    return new Caller(
        null, null, "Lanedesk", EnumSet.allOf(Role.class), null, Set.of(), "en", "UTC");
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Works here. */
  public boolean staff() {
    return serves() || edits();
  }

  /** Works on the knowledge base. */
  public boolean edits() {
    return is(Role.EDITOR) || is(Role.REVIEWER) || is(Role.ADMIN);
  }

  /**
   * @throws NotAllowed when the caller does not work on the knowledge base
   */
  public void mustEdit() {
    mustBe(Role.EDITOR, Role.REVIEWER, Role.ADMIN);
  }

  /** Works here with customers: may see their tickets, orders and promises; an editor does not. */
  public boolean serves() {
    return is(Role.AGENT) || is(Role.SUPERVISOR) || is(Role.ADMIN);
  }

  public boolean isSystem() {
    return account == null && is(Role.ADMIN);
  }

  public boolean signedIn() {
    return account != null;
  }

  /**
   * @throws NotAllowed when the caller has none of these roles
   */
  public void mustBe(Role... any) {
    for (var role : any) {
      if (is(role)) {
        return;
      }
    }
    throw new NotAllowed(account == null && roles.isEmpty() ? "sign-in.first" : "not-allowed");
  }

  /** The caller as it stands in histories. */
  public Actor actor() {
    if (isSystem()) {
      return Actor.system(name);
    }
    return new Actor(staff() ? Actor.Kind.AGENT : Actor.Kind.CUSTOMER, account, name);
  }
}

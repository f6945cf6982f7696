package org.lanedesk.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;

/**
 * Who may open which pages.
 *
 * @param path an address without extension; {@code /**} at its end also means everything below
 * @param who the least that is asked
 * @param roles any of these; empty when {@code who} is enough
 */
public record Door(String path, Who who, Set<Role> roles) {

  /** How well a visitor must be known. */
  public enum Who {
    ANYONE,
    /** Signed in, or came in by order number and code. */
    KNOWN,
    SIGNED_IN
  }

  static Door anyone(String path) {
    return new Door(path, Who.ANYONE, Set.of());
  }

  static Door known(String path) {
    return new Door(path, Who.KNOWN, Set.of());
  }

  static Door signedIn(String path, Role... roles) {
    var any = EnumSet.noneOf(Role.class);
    any.addAll(Arrays.asList(roles));
    return new Door(path, Who.SIGNED_IN, Set.copyOf(any));
  }

  /** Not the API, which reads its bodies itself, nor the live connection. */
  boolean isPage() {
    return !path.startsWith("/api/") && !path.equals("/live");
  }

  boolean leadsTo(String address) {
    if (!path.endsWith("/**")) return path.equals(address);
    var stem = path.substring(0, path.length() - 3);
    return address.equals(stem) || address.startsWith(stem + "/");
  }

  /** Whether this visitor may open it. */
  public boolean opensTo(Caller caller) {
    return switch (who) {
      case ANYONE -> true;
      case KNOWN -> caller.signedIn();
      case SIGNED_IN ->
          caller.signedIn()
              && caller.order() == null
              && (roles.isEmpty() || roles.stream().anyMatch(caller::is));
    };
  }
}

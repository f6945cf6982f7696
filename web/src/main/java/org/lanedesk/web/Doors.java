package org.lanedesk.web;

import static org.lanedesk.account.Role.ADMIN;
import static org.lanedesk.account.Role.AGENT;
import static org.lanedesk.account.Role.EDITOR;
import static org.lanedesk.account.Role.REVIEWER;
import static org.lanedesk.account.Role.SUPERVISOR;
import static org.lanedesk.web.Door.anyone;
import static org.lanedesk.web.Door.known;
import static org.lanedesk.web.Door.signedIn;

import java.util.List;
import java.util.Optional;

/**
 * Every page and who may open it, in one table. What is not in it cannot be opened by anybody. Here
 * it is decided who gets in at all; whose ticket or return is shown, the desks decide.
 */
public final class Doors {

  /** The first that leads to an address counts. */
  public static final List<Door> ALL =
      List.of(
          // Customers
          anyone("/"),
          anyone("/search"),
          anyone("/article"),
          anyone("/section"),
          anyone("/ask"),
          anyone("/ticket"),
          anyone("/return"),
          anyone("/returns"),
          anyone("/withdraw"),
          known("/my"),
          // Coming in
          anyone("/login"),
          anyone("/password"),
          anyone("/track"),
          signedIn("/account"),
          signedIn("/standing"),
          // Those who work here
          signedIn("/console/**", AGENT, SUPERVISOR),
          signedIn("/notices", AGENT, SUPERVISOR, ADMIN),
          signedIn("/supervisor/**", SUPERVISOR, ADMIN),
          signedIn("/knowledge/feedback", EDITOR, REVIEWER, SUPERVISOR, ADMIN),
          signedIn("/knowledge/**", EDITOR, REVIEWER, ADMIN),
          signedIn("/admin/**", ADMIN),
          // The page itself asks whether the demo runs and from where it is looked at
          anyone("/mailbox"),
          // No pages: each asks for itself
          anyone("/api/**"),
          anyone("/live"),
          anyone("/files/**"),
          anyone("/upload"),
          anyone("/article-files/**"),
          anyone("/assets/**"),
          anyone("/resources/**"),
          anyone("/jakarta.faces.resource/**"),
          anyone("/favicon.ico"),
          anyone("/robots.txt"));

  private Doors() {}

  /** The door to an address; empty when there is none. */
  public static Optional<Door> to(String address) {
    var page = page(address);
    return ALL.stream().filter(door -> door.leadsTo(page)).findFirst();
  }

  /** {@code /console.xhtml} and {@code /console} are one page, {@code /index} is {@code /}. */
  static String page(String address) {
    var bare = address.endsWith(".xhtml") ? address.substring(0, address.length() - 6) : address;
    return bare.equals("/index") ? "/" : bare;
  }
}

package org.lanedesk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;

class DoorsTest {

  private static Caller with(Role... roles) {
    var any = EnumSet.noneOf(Role.class);
    any.addAll(List.of(roles));
    return new Caller(7L, "a@example.com", "A", any, null, Set.of(), "en", "UTC");
  }

  private static final Caller GUEST =
      new Caller(7L, "a@example.com", "A", Set.of(Role.CUSTOMER), "N1", Set.of(), "en", "UTC");

  private static boolean opens(String address, Caller caller) {
    return Doors.to(address).map(door -> door.opensTo(caller)).orElse(false);
  }

  @Test
  void everyPageHasADoor() throws IOException {
    var root = Path.of("src/main/webapp");
    try (var files = Files.walk(root)) {
      var pages =
          files
              .map(root::relativize)
              .map(Path::toString)
              .filter(file -> file.endsWith(".xhtml"))
              .filter(file -> !file.startsWith("WEB-INF") && !file.startsWith("resources"))
              .toList();
      assertFalse(pages.isEmpty());
      for (var page : pages) assertTrue(Doors.to("/" + page).isPresent(), page);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/console, AGENT SUPERVISOR",
    "/console/returns, AGENT SUPERVISOR",
    "/supervisor/sla, SUPERVISOR ADMIN",
    "/knowledge/article, EDITOR REVIEWER ADMIN",
    "/knowledge/feedback, EDITOR REVIEWER SUPERVISOR ADMIN",
    "/knowledge/phrasings, EDITOR REVIEWER ADMIN",
    "/admin, ADMIN",
    "/admin/audit, ADMIN",
    "/account, CUSTOMER AGENT EDITOR REVIEWER SUPERVISOR ADMIN"
  })
  void aPageOpensToItsRolesAndNobodyElse(String page, String roles) {
    for (var role : Role.values()) {
      var may = List.of(roles.split(" ")).contains(role.name());
      assertEquals(may, opens(page, with(role)), role + " at " + page);
      assertEquals(may, opens(page + ".xhtml", with(role)), role + " at " + page + ".xhtml");
    }
    assertFalse(opens(page, Caller.nobody("en")));
    assertFalse(opens(page, GUEST));
  }

  @Test
  void aGuestSeesWhatTheyAskedForAndNoAccount() {
    assertTrue(opens("/my", GUEST));
    assertTrue(opens("/my", with(Role.CUSTOMER)));
    assertFalse(opens("/my", Caller.nobody("en")));
    assertFalse(opens("/account", GUEST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/index", "/index.xhtml", "/ask", "/login", "/track", "/search"})
  void whatCustomersNeedIsOpen(String page) {
    assertTrue(opens(page, Caller.nobody("en")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/consoles", "//admin", "/admin.xhtml.xhtml", "/WEB-INF/web.xml", "/Admin", ""})
  void whatIsNotInTheTableOpensToNobody(String address) {
    assertFalse(opens(address, with(Role.CUSTOMER, Role.AGENT, Role.EDITOR, Role.SUPERVISOR)));
  }

  @ParameterizedTest
  @CsvSource({
    "/console?ticket=7, true",
    "/my, true",
    "//evil.example, false",
    "/\\evil.example, false",
    "https://evil.example, false",
    "javascript:alert(1), false"
  })
  void afterTheSignInOnlyOurOwnPagesFollow(String to, boolean ours) {
    assertEquals(ours, Entrance.isOurs(to));
  }

  @Test
  void everybodyStartsWhereTheyWork() {
    assertEquals("/console", Entrance.next(with(Role.AGENT, Role.EDITOR), null));
    assertEquals("/supervisor", Entrance.next(with(Role.SUPERVISOR), ""));
    assertEquals("/knowledge", Entrance.next(with(Role.EDITOR), null));
    assertEquals("/admin", Entrance.next(with(Role.ADMIN), null));
    assertEquals("/my", Entrance.next(with(Role.CUSTOMER), "//evil.example"));
  }
}

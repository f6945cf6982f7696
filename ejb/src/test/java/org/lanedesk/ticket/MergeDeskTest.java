package org.lanedesk.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class MergeDeskTest {
  private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");

  @Parameter TwoDatabases database;

  private Caller lin;
  private Caller wang;
  private Caller agent;

  @BeforeEach
  void people() {
    database.reset();
    lin = person("lin@x.test", Role.CUSTOMER);
    wang = person("wang@x.test", Role.CUSTOMER);
    agent = person("mei@shop.test", Role.AGENT);
  }

  @Test
  void the_merged_ticket_ends_and_the_other_goes_on_with_what_was_said() {
    var first = open(lin, "Where is my parcel?");
    var second = open(lin, "Still no parcel!");
    with(room -> {
      room.merges.merge(agent, second, first, "the same parcel");
      return null;
    });
    assertEquals(TicketState.MERGED, row(second).state());
    assertEquals(TicketState.NEW, row(first).state());
    assertEquals(
        Optional.of(first), with(room -> room.merges.mergedInto(lin, second)), "where it goes on");
    assertEquals(Optional.empty(), with(room -> room.merges.mergedInto(wang, second)));
    var lines = with(room -> room.tickets.read(agent, first)).conversation();
    var note = lines.stream().filter(m -> m.kind() == MessageKind.NOTE).findFirst().orElseThrow();
    assertTrue(note.text().contains("Still no parcel!"), note::text);
    var seen = with(room -> room.tickets.read(lin, first)).conversation();
    assertTrue(seen.stream().allMatch(m -> m.kind() == MessageKind.PUBLIC));
  }

  @Test
  void tickets_of_two_customers_are_never_merged() {
    var first = open(lin, "Where is my parcel?");
    var second = open(wang, "Where is my parcel?");
    assertEquals("ticket.merge-other-customer", refused(agent, second, first));
    assertEquals("ticket.merge-self", refused(agent, first, first));
    assertEquals(TicketState.NEW, row(second).state());
  }

  @Test
  void what_has_ended_is_not_merged_and_only_staff_merge() {
    var first = open(lin, "Where is my parcel?");
    var second = open(lin, "Still no parcel!");
    assertThrows(NotAllowed.class, () -> merge(lin, second, first));
    merge(agent, second, first);
    assertEquals("ticket.closed", refused(agent, second, first));
    assertEquals("ticket.closed", refused(agent, first, second));
  }

  @Test
  void what_the_customer_wrote_becomes_a_ticket_of_its_own() {
    var first = open(lin, "Where is my parcel?");
    var message = with(room -> room.tickets.read(lin, first)).conversation().getFirst().id();
    var opened = with(room -> room.merges.split(agent, first, message, "Another thing")).id();
    var split = row(opened);
    assertEquals("Another thing", split.subject());
    assertEquals(lin.account(), split.requester());
    assertEquals(Channel.FORM, split.channel());
    var refusal =
        assertThrows(
            Refusal.class, () -> with(room -> room.merges.split(agent, opened, message, null)));
    assertEquals("ticket.split-message", refusal.key());
  }

  private void merge(Caller by, Long source, Long into) {
    with(room -> {
      room.merges.merge(by, source, into, null);
      return null;
    });
  }

  private String refused(Caller by, Long source, Long into) {
    return assertThrows(Refusal.class, () -> merge(by, source, into)).key();
  }

  private Long open(Caller by, String text) {
    return with(room ->
        room.tickets
            .open(OpenTicket.question(by, null, null, text, Family.IN_SALE, Channel.FORM))
            .id());
  }

  private TicketRow row(Long id) {
    return with(room -> room.tickets.row(agent, id));
  }

  private Caller person(String email, Role role) {
    var id = database.call(session -> TicketRoom.person(session, email));
    return new Caller(id, email, email, Set.of(role), null, Set.of(), "en", "UTC");
  }

  private <T> T with(Function<TicketRoom, T> work) {
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return database.call(
        session -> work.apply(new TicketRoom(session, clock, Path.of("target", "uploads"))));
  }
}

package org.lanedesk.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.event.Actor;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.AgentReplied;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.CustomerWrote;
import org.lanedesk.ticket.TicketGivenBack;
import org.lanedesk.ticket.TicketLevelRaised;
import org.lanedesk.ticket.TicketState;
import org.lanedesk.ticket.TicketTransferred;

/**
 * Whatever happens to tickets, in whatever order, and though the clock is set now and then: the
 * ledger verifies, every due time explains itself, and reports read what the ledger says. Repeat
 * with {@code -Dtest.seed=…}.
 */
@ParameterizedClass
@EnumSource(TwoDatabases.class)
class StoriesTest {
  private static final int TICKETS = 40;
  private static final int EVENTS = 12;
  private static final Actor MEI = new Actor(Actor.Kind.AGENT, 5L, "Mei");

  @Parameter TwoDatabases database;

  private final long seed = Long.getLong("test.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void asMigrated() {
    database.reset();
  }

  @Test
  void any_story_leaves_a_ledger_that_holds() {
    for (long ticket = 1; ticket <= TICKETS; ticket++) {
      tell(ticket);
    }
    var found = call(room -> room.ledger.verify(Room.SUPERVISOR));
    assertTrue(found.valid(), () -> "seed " + seed + " " + found + " " + told);
    for (long ticket = 1; ticket <= TICKETS; ticket++) {
      long id = ticket;
      for (var e : call(room -> room.explain.ofTicket(Room.SUPERVISOR, id))) {
        var sum = e.legs().stream().mapToLong(Explanation.Leg::millis).sum();
        assertEquals(e.sumMillis(), sum, () -> "seed " + seed + " ticket " + id + " " + e);
      }
      var proof = call(room -> room.ledger.proof(Room.SUPERVISOR, id)).json();
      assertEquals(
          Optional.empty(),
          Verifier.fault((Map<?, ?>) Json.read(proof)),
          () -> "seed " + seed + " ticket " + id);
    }
  }

  private void tell(long ticket) {
    var levels = Level.values();
    var channels = new Channel[] {Channel.CHAT, Channel.FORM, Channel.MAIL};
    var at = Instant.parse("2026-03-10T03:00:00Z").plusSeconds(random.nextInt(400_000));
    Room.open(
        database, ticket, channels[random.nextInt(channels.length)], levels[random.nextInt(2)], at);
    var state = TicketState.QUEUED;
    for (int i = 0; i < EVENTS; i++) {
      at = at.plusSeconds(random.nextInt(10) == 0 ? -random.nextInt(600) : random.nextInt(20_000));
      state = happen(ticket, state, at);
    }
  }

  private TicketState happen(long ticket, TicketState state, Instant at) {
    int what = random.nextInt(7);
    told.add(ticket + ":" + what + "@" + at);
    var next = what == 6 ? state : after(state, what);
    Room.run(
        database,
        at,
        room -> {
          var observer = room.observer;
          switch (what) {
            case 0 -> observer.replied(new AgentReplied(ticket, 1L, 5L, "Mei", null, at));
            case 1 -> observer.customerWrote(new CustomerWrote(ticket, 1L, true, false, at));
            case 2 -> observer.transferred(new TicketTransferred(ticket, 1L, "COMPLAINT", MEI, at));
            case 3 -> observer.givenBack(new TicketGivenBack(ticket, 5L, MEI, at));
            case 4 -> observer.levelRaised(new TicketLevelRaised(ticket, Level.L0, Level.L2, at));
            case 5 -> observer.moved(Room.moved(ticket, state, next, at));
            default -> room.rounds.stepped(Duration.ofSeconds(-3), "node");
          }
        });
    return next;
  }

  private TicketState after(TicketState state, int what) {
    return switch (what) {
      case 2, 3 -> TicketState.QUEUED;
      case 5 -> {
        var next = List.copyOf(state.next());
        yield next.isEmpty() ? state : next.get(random.nextInt(next.size()));
      }
      default -> state;
    };
  }

  private <T> T call(Function<Room, T> work) {
    return Room.call(database, Instant.parse("2026-04-01T00:00:00Z"), work);
  }
}

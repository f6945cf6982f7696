package org.lanedesk.routing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.OpenTicket;
import org.lanedesk.ticket.TicketQuery;
import org.lanedesk.ticket.TicketRoom;
import org.lanedesk.ticket.TicketState;

/** With 100,000 tickets, 20,000 of them waiting: every step reads an index and sorts nothing. */
@ParameterizedClass
@EnumSource(TwoDatabases.class)
class ManyTicketsTest {
  private static final int ALL = 100_000;
  private static final int WAITING = 20_000;
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  /** Enough for a slow and very busy machine; how fast it is, the benchmark says. */
  private static final Duration ENOUGH = Duration.ofSeconds(2);

  @Parameter TwoDatabases database;

  private Long customer;
  private Long agent;

  @BeforeEach
  void fill() {
    var lines = ManyTickets.fill(database, ALL, WAITING, NOW.minusSeconds(2 * ALL));
    customer = lines.customer();
    agent = lines.agent();
  }

  @AfterEach
  void empty() {
    database.reset();
  }

  @Test
  void next_and_the_lists_read_indexes() {
    var queue = at(r -> r.desk.allQueues()).getFirst().id();
    quick("next of a queue", r -> r.desk.next(TicketRoom.agent(agent), queue).orElseThrow());
    quick("next of all queues", r -> r.desk.next(TicketRoom.agent(agent), null).orElseThrow());
    quick("queues", r -> r.desk.queues(TicketRoom.agent(agent)));
    quick("waiting", r -> r.desk.waiting(TicketRoom.agent(agent), queue, 50, 0));
    quick("newest", r -> list(r, TicketQuery.all(50)));
    quick("open", r -> list(r, states(TicketState.QUEUED, TicketState.NEW)));
    quick("in progress", r -> list(r, states(TicketState.IN_PROGRESS)));
    quick("changed", r -> list(r, changed()));
    quick("mine", r -> list(r, TicketQuery.ofAssignee(agent, Set.of(TicketState.ASSIGNED), 50)));
    quick("of a customer", r -> list(r, TicketQuery.ofRequester(customer, 50)));
    var id = at(r -> list(r, TicketQuery.all(1))).rows().getFirst().id();
    quick("one ticket", r -> r.ticket.tickets.read(TicketRoom.agent(agent), id));
    quick(
        "open",
        r ->
            r.ticket.tickets.open(
                OpenTicket.question(
                    TicketRoom.customer(customer),
                    null,
                    null,
                    "Where is my parcel?",
                    Family.AFTER_SALE,
                    Channel.CHAT)));
  }

  @Test
  void the_head_of_a_lane_is_read_from_the_serving_index_without_sorting() {
    var plan =
        database.call(session ->
            session
                .createNativeQuery(
                    "explain select id from ticket where waiting = true and queue_id = 1"
                        + " and lane = 'FAST'"
                        + WaitingLine.ORDER
                        + " limit 8",
                    String.class)
                .getResultList());
    var told = String.join("\n", plan).toLowerCase(java.util.Locale.ROOT);
    assertTrue(told.contains("ticket_serving"), told);
    if (database == TwoDatabases.H2) {
      assertTrue(told.contains("index sorted"), told);
    } else {
      assertFalse(told.contains("sort"), told);
    }
  }

  private static org.lanedesk.ticket.TicketPage list(RoutingRoom room, TicketQuery query) {
    return room.ticket.tickets.list(TicketRoom.agent(1L), query);
  }

  private static TicketQuery states(TicketState... states) {
    return new TicketQuery(
        null, Set.of(states), null, null, null, null, null, null, null, 50, null, 0);
  }

  private static TicketQuery changed() {
    return new TicketQuery(
        null, null, null, null, null, null, null, null, TicketQuery.Sort.UPDATED, 50, null, 0);
  }

  private void quick(String what, Function<RoutingRoom, ?> work) {
    var took = new ArrayList<Long>();
    for (var i = 0; i < 5; i++) {
      var begun = System.nanoTime();
      at(work);
      took.add(System.nanoTime() - begun);
    }
    took.sort(null);
    var best = Duration.ofNanos(took.getFirst());
    assertTrue(best.compareTo(ENOUGH) < 0, what + " takes " + best);
  }

  private <T> T at(Function<RoutingRoom, T> work) {
    return database.call(
        session -> work.apply(new RoutingRoom(session, Clock.fixed(NOW, ZoneOffset.UTC))));
  }
}

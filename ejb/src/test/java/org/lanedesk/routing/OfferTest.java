package org.lanedesk.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Flag;
import org.lanedesk.ticket.Lane;
import org.lanedesk.ticket.OpenTicket;
import org.lanedesk.ticket.TicketRoom;
import org.lanedesk.ticket.TicketRow;
import org.lanedesk.ticket.TicketState;

/** Offers from the line to an agent and back. */
@ParameterizedClass
@EnumSource(TwoDatabases.class)
class OfferTest {
  private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");

  @Parameter TwoDatabases database;

  private final List<Long> customers = new ArrayList<>();
  private final List<Long> agents = new ArrayList<>();
  private Instant now = NINE;

  @BeforeEach
  void people() {
    database.reset();
    database.run(session -> {
      for (var i = 0; i < 10; i++) {
        customers.add(TicketRoom.person(session, "c" + i + "@x.org"));
      }
      for (var i = 0; i < 3; i++) {
        var agent = TicketRoom.person(session, "agent" + i + "@x.org");
        agents.add(agent);
        session
            .createNativeMutationQuery(
                "insert into account_role (account_id, role) values (:agent, 'AGENT')")
            .setParameter("agent", agent)
            .executeUpdate();
      }
    });
  }

  @Test
  void a_waiting_ticket_is_offered_to_an_agent_who_is_online_and_is_theirs_when_they_accept() {
    var id = asked(0, Level.L0);
    assertEquals(0, offered());
    online(0);
    assertEquals(1, offered());
    assertEquals(0, offered());
    var offer = at(r -> r.accepting.mine(agent(0))).orElseThrow();
    assertEquals(id, offer.ticket().id());
    assertEquals(NINE.plusSeconds(20), offer.offer().until());
    assertEquals(TicketState.QUEUED, row(id).state());
    now = NINE.plusSeconds(5);
    at(r -> r.accepting.accept(agent(0), offer.offer().id()));
    assertEquals(agents.get(0), row(id).assignee());
    assertEquals(
        List.of(DecisionKind.ROUTED, DecisionKind.OFFERED, DecisionKind.ACCEPTED),
        at(r -> r.desk.reasons(agent(0), id)).stream().map(DecisionRow::kind).toList());
  }

  @Test
  void an_offer_that_nobody_accepts_comes_back_with_its_age_kept_and_a_head_start() {
    online(0);
    var id = asked(0, Level.L0);
    at(r -> r.offering.offer());
    now = NINE.plusSeconds(20);
    at(r -> run(r.lapsing::lapse));
    var back = row(id);
    assertEquals(NINE, back.startedAt());
    assertTrue(back.flags().contains(Flag.GIVEN_BACK));
    assertEquals(NINE.plusSeconds(135), back.rankAt());
    assertEquals(0, offered(), "not to the same agent again so soon");
    online(1);
    assertEquals(1, offered());
    assertTrue(at(r -> r.accepting.mine(agent(1))).isPresent());
  }

  @Test
  void an_agent_who_lets_two_offers_pass_is_away() {
    online(0);
    asked(0, Level.L0);
    asked(1, Level.L0);
    for (var i = 1; i <= 2; i++) {
      at(r -> r.offering.offer());
      now = NINE.plusSeconds(25L * i);
      at(r -> run(r.lapsing::lapse));
    }
    assertEquals(Presence.AWAY, at(r -> r.presence.presenceOf(agent(0))));
    assertEquals(0, offered());
  }

  @Test
  void declining_sends_it_on_at_once() {
    online(0);
    online(1);
    var id = asked(0, Level.L0);
    at(r -> r.offering.offer());
    var first = at(r -> r.accepting.mine(agent(0))).orElseThrow();
    at(r -> run(() -> r.accepting.decline(agent(0), first.offer().id())));
    at(r -> r.offering.offer());
    assertEquals(id, at(r -> r.accepting.mine(agent(1))).orElseThrow().ticket().id());
  }

  @Test
  void who_is_quicker_has_it_and_the_offer_is_withdrawn() {
    online(0);
    var id = asked(0, Level.L0);
    at(r -> r.offering.offer());
    var offer = at(r -> r.accepting.mine(agent(0))).orElseThrow().offer().id();
    at(r -> r.desk.next(agent(1), null));
    assertTrue(at(r -> r.accepting.mine(agent(0))).isEmpty());
    var gone = assertThrows(Refusal.class, () -> at(r -> r.accepting.accept(agent(0), offer)));
    assertEquals("offer.gone", gone.key());
    assertEquals(agents.get(1), row(id).assignee());
    at(r -> run(r.lapsing::lapse));
    assertEquals(OfferState.WITHDRAWN, at(r -> r.accepting.latest(agent(0))).getFirst().state());
  }

  @Test
  void of_eight_who_reach_for_an_offered_ticket_at_once_one_has_it() throws Exception {
    online(0);
    var id = asked(0, Level.L0);
    at(r -> r.offering.offer());
    var offer = at(r -> r.accepting.mine(agent(0))).orElseThrow().offer().id();
    var tasks = new ArrayList<Callable<Boolean>>();
    for (var i = 0; i < 8; i++) {
      var accepts = i % 2 == 0;
      tasks.add(() -> accepts ? accepts(offer) : at(r -> r.desk.next(agent(1), null)).isPresent());
    }
    var won = 0;
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (var one : pool.invokeAll(tasks)) {
        won += one.get() ? 1 : 0;
      }
    }
    assertEquals(1, won);
    assertTrue(row(id).assignee() != null);
  }

  private boolean accepts(Long offer) {
    try {
      return at(r -> r.accepting.accept(agent(0), offer)) != null;
    } catch (Refusal tooLate) {
      return false;
    }
  }

  @Test
  void two_nodes_that_offer_at_once_offer_each_ticket_once() throws Exception {
    for (var i = 0; i < 3; i++) {
      online(i);
      asked(i, Level.L0);
    }
    var tasks = new ArrayList<Callable<Integer>>();
    for (var i = 0; i < 4; i++) {
      tasks.add(() -> at(r -> r.offering.offer()));
    }
    var made = 0;
    try (var pool = Executors.newFixedThreadPool(4)) {
      for (var one : pool.invokeAll(tasks)) {
        made += one.get();
      }
    }
    assertEquals(3, made);
    var tickets = new HashSet<Long>();
    for (var i = 0; i < 3; i++) {
      var who = agent(i);
      tickets.add(at(r -> r.accepting.mine(who)).orElseThrow().ticket().id());
    }
    assertEquals(3, tickets.size());
  }

  @Test
  void the_customers_own_agent_is_offered_the_ticket_and_each_other_is_named() {
    online(0);
    online(1);
    at(r -> {
      r.line
          .session()
          .createNativeMutationQuery(
              "insert into member (id, number, level, score, credit, dedicated_id, created_at,"
                  + " version) values (:m, 'M1', 'L3', 0, 600, :a, current_timestamp, 0)")
          .setParameter("m", customers.get(0))
          .setParameter("a", agents.get(1))
          .executeUpdate();
      return null;
    });
    var id = asked(0, Level.L3);
    at(r -> r.offering.offer());
    var offered = at(r -> r.desk.reasons(agent(0), id)).getLast();
    assertEquals(
        List.of("DEDICATED", "MAY_TAKE"),
        offered.reasons().stream()
            .filter(r -> r.code().equals("agent"))
            .map(r -> r.params().get("outcome"))
            .toList());
    assertEquals(agents.get(1), offered.actor());
  }

  @Test
  void a_full_agent_is_passed_over_and_the_reason_says_how_full() {
    online(0);
    at(r ->
        run(() ->
            r.seat.setUp(
                boss(),
                agents.get(0),
                new SeatWish(
                    null,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    false,
                    List.of(new Limit(Channel.CHAT, 1, 1)),
                    List.of()))));
    asked(0, Level.L0);
    at(r -> r.desk.next(agent(0), null));
    var id = asked(1, Level.L0);
    assertEquals(0, offered());
    var why = at(r -> r.standings.considered(agent(0), id)).getFirst();
    assertEquals("AT_CAPACITY", why.params().get("outcome"));
    assertEquals("1", why.params().get("active"));
    assertEquals("1", why.params().get("capacity"));
  }

  @Test
  void a_queue_that_offers_nothing_is_left_to_those_who_pull() {
    online(0);
    asked(0, Level.L0);
    at(r -> {
      r.line
          .session()
          .createNativeMutationQuery("update queue set accept_seconds = null")
          .executeUpdate();
      return null;
    });
    assertEquals(0, offered());
  }

  @Test
  void a_connection_that_is_silent_for_five_seconds_is_lost_and_is_back_when_it_answers() {
    online(0);
    at(r -> run(() -> r.presence.connected(Set.of(agents.get(0)))));
    asked(0, Level.L0);
    now = NINE.plusSeconds(5);
    at(r -> run(r.presence::lost));
    assertEquals(1, offered(), "five seconds are not too long");
    at(r -> run(() -> r.accepting.decline(agent(0), mine(0))));
    now = NINE.plusSeconds(6);
    at(r -> run(r.presence::lost));
    asked(1, Level.L0);
    assertTrue(at(r -> r.seat.seats(agent(0))).getFirst().seat().lost());
    assertEquals(0, offered());
    at(r -> run(() -> r.presence.connected(Set.of(agents.get(0)))));
    assertEquals(1, offered());
  }

  @Test
  void nobody_else_accepts_or_declines_my_offer() {
    online(0);
    asked(0, Level.L0);
    at(r -> r.offering.offer());
    var offer = mine(0);
    assertThrows(NoSuch.class, () -> at(r -> r.accepting.accept(agent(1), offer)));
    assertThrows(NoSuch.class, () -> at(r -> run(() -> r.accepting.decline(agent(1), offer))));
    assertThrows(NotAllowed.class, () -> at(r -> r.accepting.mine(customer(0))));
    assertThrows(NotAllowed.class, () -> at(r -> r.seat.seat(agent(0), agents.get(0))));
  }

  @Test
  void lanes_get_their_shares_also_when_tickets_are_accepted_instead_of_pulled() {
    var turn = LaneTurn.FIRST;
    var busy = Set.of(Lane.values());
    var fast = 0;
    for (var i = 0; i < 400; i++) {
      var step = i < 10 ? turn.out(Weights.USUAL, busy, Lane.BULK) : turn.next(Weights.USUAL, busy);
      fast += step.lane() == Lane.FAST ? 1 : 0;
      turn = step.after();
    }
    assertEquals(280, fast, 1);
  }

  private Long mine(int n) {
    return at(r -> r.accepting.mine(agent(n))).orElseThrow().offer().id();
  }

  private int offered() {
    Integer made = at(r -> r.offering.offer());
    return made;
  }

  private void online(int n) {
    at(r -> run(() -> r.presence.presence(agent(n), Presence.ONLINE)));
  }

  private Long asked(int customer, Level level) {
    var wish =
        new OpenTicket(
            customer(customer),
            null,
            null,
            "Question of " + customer,
            Family.AFTER_SALE,
            null,
            Channel.CHAT,
            null,
            null,
            Set.of(),
            null,
            null,
            null,
            null,
            null);
    return at(r -> {
      r.ticket.levels.put(customers.get(customer), level);
      return r.ticket.tickets.open(wish).id();
    });
  }

  private TicketRow row(Long id) {
    return at(r -> r.ticket.rows.row(id).orElseThrow());
  }

  private Caller agent(int n) {
    return TicketRoom.agent(agents.get(n));
  }

  private Caller customer(int n) {
    return TicketRoom.customer(customers.get(n));
  }

  private Caller boss() {
    return new Caller(
        agents.get(0), "b@x.org", "Boss", Set.of(Role.SUPERVISOR), null, Set.of(), "en", "UTC");
  }

  private static Void run(Runnable work) {
    work.run();
    return null;
  }

  private <T> T at(Function<RoutingRoom, T> work) {
    var instant = now;
    return database.call(
        session -> work.apply(new RoutingRoom(session, Clock.fixed(instant, ZoneOffset.UTC))));
  }
}

package org.lanedesk.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
import org.lanedesk.event.ShopClock;
import org.lanedesk.member.Level;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.sla.Escalation;
import org.lanedesk.sla.LedgerEvent;
import org.lanedesk.sla.PromiseDue;
import org.lanedesk.sla.PromiseEscalated;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Lane;
import org.lanedesk.ticket.OpenTicket;
import org.lanedesk.ticket.TicketRoom;
import org.lanedesk.ticket.TicketRow;
import org.lanedesk.ticket.TicketState;

/** What is done, and who is told, when a promise is overdue. */
@ParameterizedClass
@EnumSource(TwoDatabases.class)
class OverdueTest {
  private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");

  @Parameter TwoDatabases database;

  private Caller customer;
  private Caller agent;
  private Caller boss;

  @BeforeEach
  void people() {
    database.reset();
    customer = TicketRoom.customer(database.call(s -> TicketRoom.person(s, "lin@x.test")));
    agent = TicketRoom.agent(database.call(s -> TicketRoom.person(s, "mei@shop.test")));
    var id = database.call(s -> TicketRoom.person(s, "boss@shop.test"));
    database.run(session ->
        session
            .createNativeMutationQuery(
                "insert into account_role (account_id, role) values (:id, 'SUPERVISOR')")
            .setParameter("id", id)
            .executeUpdate());
    boss =
        new Caller(
            id, "boss@shop.test", "Boss", Set.of(Role.SUPERVISOR), null, Set.of(), "en", "UTC");
  }

  @Test
  void what_waits_goes_to_the_fast_lane_once_and_says_why() {
    var ticket = asked();
    assertEquals(Lane.STANDARD, row(ticket).lane());
    act(ticket, Escalation.Step.FAST_LANE);
    act(ticket, Escalation.Step.FAST_LANE);
    assertEquals(Lane.FAST, row(ticket).lane());
    var reasons = at(room -> room.desk.reasons(agent, ticket));
    assertEquals(2, reasons.size());
    assertEquals("OVERDUE", reasons.getLast().reasons().getFirst().params().get("cause"));
  }

  @Test
  void what_an_agent_has_taken_stays_where_it_is() {
    var ticket = asked();
    at(room -> room.desk.next(agent, null));
    act(ticket, Escalation.Step.FAST_LANE);
    assertEquals(Lane.STANDARD, row(ticket).lane());
  }

  @Test
  void the_supervisor_gets_it_and_it_is_not_given_twice() {
    var ticket = asked();
    act(ticket, Escalation.Step.SUPERVISOR);
    act(ticket, Escalation.Step.SUPERVISOR);
    assertEquals(TicketState.ESCALATED, row(ticket).state());
    assertEquals(Lane.FAST, row(ticket).lane());
  }

  @Test
  void a_warning_of_what_nobody_has_is_told_to_the_supervisors_and_a_breach_by_mail_too() {
    var ticket = asked();
    var now = ShopClock.trueTime();
    due(ticket, LedgerEvent.WARN, now);
    due(ticket, LedgerEvent.BREACH, now);
    var told = at(room -> room.notices.mine(boss));
    assertEquals(
        List.of(NoticeKind.BREACH, NoticeKind.WARN), told.stream().map(NoticeRow::kind).toList());
    assertEquals(2, unseen());
    at(room -> {
      room.notices.seen(boss);
      return null;
    });
    assertEquals(0, unseen());
    assertEquals(List.of(), at(room -> room.notices.mine(agent)));
  }

  @Test
  void an_agent_is_warned_of_their_own_and_the_owner_of_the_queue_hears_of_the_breach() {
    var ticket = asked();
    at(room -> room.desk.next(agent, null));
    database.run(session ->
        session
            .createNativeMutationQuery(
                "insert into queue_owner (queue_id, account_id) select queue_id, :id from ticket")
            .setParameter("id", customer.account())
            .executeUpdate());
    var now = ShopClock.trueTime();
    due(ticket, LedgerEvent.WARN, now);
    due(ticket, LedgerEvent.BREACH, now);
    assertEquals(2, at(room -> room.notices.mine(agent)).size());
    assertEquals(0, at(room -> room.notices.mine(boss)).size());
    assertEquals(1, owned());
  }

  @Test
  void when_nobody_is_on_there_is_mail_and_when_somebody_is_there_is_none() {
    var ticket = asked();
    var now = ShopClock.trueTime();
    assertEquals(1, unattended(ticket, now));
    at(room -> {
      room.presence.presence(boss, Presence.ONLINE);
      return null;
    });
    assertEquals(0, unattended(ticket, now));
  }

  @Test
  void history_that_is_told_disturbs_nobody() {
    var ticket = asked();
    due(ticket, LedgerEvent.BREACH, NINE);
    assertEquals(List.of(), at(room -> room.notices.mine(boss)));
  }

  @Test
  void a_mark_of_the_policy_is_done_afterwards_and_told() {
    var ticket = asked();
    var now = ShopClock.trueTime();
    at(room -> {
      room.notices.escalated(
          new PromiseEscalated(
              ticket, null, 1L, ClockKind.FIRST_REPLY, 150, Escalation.Step.FAST_LANE, now));
      return null;
    });
    var told = at(room -> room.notices.mine(boss)).getFirst();
    assertEquals(NoticeKind.OVERDUE, told.kind());
    assertEquals(150, told.percent());
    long parcels =
        database.call(session ->
            session
                .createNativeQuery(
                    "select count(*) from outbox where kind = 'routing.escalate'", Long.class)
                .getSingleResult());
    assertEquals(1, parcels);
  }

  private void act(Long ticket, Escalation.Step step) {
    at(room -> {
      room.escalation.act(ticket, step);
      return null;
    });
  }

  private void due(Long ticket, LedgerEvent event, Instant when) {
    at(room -> {
      room.notices.due(new PromiseDue(ticket, null, 1L, ClockKind.FIRST_REPLY, event, when));
      return null;
    });
  }

  private long unattended(Long ticket, Instant when) {
    return at(room -> {
      room.notices.due(
          new PromiseDue(ticket, null, 1L, ClockKind.FIRST_REPLY, LedgerEvent.BREACH, when));
      assertTrue(room.ticket.told.names().contains("NoticeGiven"));
      return room.ticket.told.names().stream().filter("Unattended"::equals).count();
    });
  }

  private long unseen() {
    return at(room -> room.notices.unseen(boss));
  }

  private long owned() {
    return database.call(session ->
        session
            .createNativeQuery("select count(*) from notice where account_id = :id", Long.class)
            .setParameter("id", customer.account())
            .getSingleResult());
  }

  private Long asked() {
    return at(room -> {
      room.ticket.levels.put(customer.account(), Level.L0);
      return room.ticket
          .tickets
          .open(
              OpenTicket.question(
                  customer, null, null, "Where is it?", Family.AFTER_SALE, Channel.CHAT))
          .id();
    });
  }

  private TicketRow row(Long id) {
    return at(room -> room.ticket.tickets.row(agent, id));
  }

  private <T> T at(Function<RoutingRoom, T> work) {
    return database.call(
        session -> work.apply(new RoutingRoom(session, Clock.fixed(NINE, ZoneOffset.UTC))));
  }
}

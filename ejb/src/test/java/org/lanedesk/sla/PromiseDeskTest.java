package org.lanedesk.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Actor;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.ShopClock;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.AgentReplied;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.CustomerWrote;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.TicketGivenBack;
import org.lanedesk.ticket.TicketLevelRaised;
import org.lanedesk.ticket.TicketState;
import org.lanedesk.ticket.TicketTransferred;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class PromiseDeskTest {
  private static final long TICKET = 1042;

  /** Eleven in the morning in Shanghai: every desk is open. */
  private static final Instant ASKED = Instant.parse("2026-03-10T03:00:00Z");

  private static final Actor MEI = new Actor(Actor.Kind.AGENT, 5L, "Mei");

  @Parameter TwoDatabases database;

  @BeforeEach
  void asMigrated() {
    database.reset();
  }

  @Test
  void the_default_targets_are_those_of_the_table() {
    Room.run(
        database,
        ASKED,
        room -> {
          var seconds = Map.of(Level.L0, 180L, Level.L1, 90L, Level.L2, 30L, Level.L3, 30L);
          seconds.forEach((level, target) ->
              assertEquals(target, first(room, Family.AFTER_SALE, null, Channel.CHAT, level)));
          assertEquals(60L, first(room, Family.PRE_SALE, null, Channel.CHAT, Level.L1));
          assertEquals(120L, first(room, Family.COMPLAINT, null, Channel.CHAT, Level.L0));
          assertEquals(
              60L,
              first(room, Family.AFTER_SALE, PromiseFacts.FRESH_CLAIM, Channel.CHAT, Level.L1));
          assertEquals(3_600L, first(room, Family.PRE_SALE, null, Channel.WECHAT, Level.L0));
          assertEquals(28_800L, first(room, Family.FEEDBACK, null, Channel.MAIL, Level.L0));
          assertEquals(20L, first(room, Family.IN_SALE, null, Channel.PHONE, Level.L3));
          assertEquals(14_400L, first(room, Family.IN_SALE, null, Channel.API, Level.L0));
          for (var kind : ClockKind.values()) {
            for (var channel : Channel.values()) {
              for (var family : Family.values()) {
                var facts = new PromiseFacts(family, null, channel, Level.L2, null, null, null);
                assertTrue(room.desk.preview(facts, kind, ASKED).isPresent(), kind + " " + facts);
              }
            }
          }
        });
  }

  @Test
  void a_mail_waits_for_the_office_a_vip_s_does_not() {
    Room.run(
        database,
        ASKED,
        room -> {
          var friday = Instant.parse("2026-03-13T09:00:00Z"); // 17:00 in Shanghai
          var facts =
              new PromiseFacts(Family.AFTER_SALE, null, Channel.MAIL, Level.L0, null, null, null);
          assertEquals(
              Instant.parse("2026-03-16T08:00:00Z"), // 1 h on Friday, 7 h on Monday: 16:00
              room.desk.preview(facts, ClockKind.FIRST_REPLY, friday).orElseThrow().dueAt());
        });
  }

  @Test
  void a_chat_of_a_vip_is_answered_in_thirty_seconds_and_the_ledger_says_so() {
    Room.open(database, TICKET, Channel.CHAT, Level.L2, ASKED);
    reply(ASKED.plusMillis(12_345));
    Room.run(
        database,
        ASKED.plusSeconds(60),
        room -> {
          var first = room.desk.firstReply(TICKET).orElseThrow();
          assertEquals(PromiseState.KEPT, first.state());
          assertEquals(30, first.targetSeconds());
          assertEquals(12_345, first.elapsedMillis());
          assertEquals(
              List.of(LedgerEvent.ACTIVATE, LedgerEvent.ACTIVATE, LedgerEvent.FULFIL),
              events(room));
          var fulfil = room.desk.ledgerOf(Room.SUPERVISOR, TICKET).getLast();
          assertEquals(new Actor(Actor.Kind.AGENT, 5L, "Mei"), fulfil.actor());
          assertEquals(Long.valueOf(12_345), fulfil.elapsedMillis());
        });
  }

  @Test
  void waiting_for_the_customer_pauses_the_solution_and_reopening_goes_on() {
    Room.open(database, TICKET, Channel.FORM, Level.L0, ASKED);
    var hour = Duration.ofHours(1);
    move(TicketState.IN_PROGRESS, TicketState.WAIT_CUSTOMER, ASKED.plus(hour));
    move(TicketState.WAIT_CUSTOMER, TicketState.IN_PROGRESS, ASKED.plus(hour.multipliedBy(50)));
    move(TicketState.IN_PROGRESS, TicketState.RESOLVED, ASKED.plus(hour.multipliedBy(52)));
    var solved = solution(ASKED.plus(hour.multipliedBy(60))).getFirst();
    assertEquals(PromiseState.KEPT, solved.state());
    assertEquals(hour.multipliedBy(3).toMillis(), solved.elapsedMillis());

    move(TicketState.RESOLVED, TicketState.IN_PROGRESS, ASKED.plus(hour.multipliedBy(60)));
    var again = solution(ASKED.plus(hour.multipliedBy(61)));
    assertEquals(PromiseState.KEPT, again.get(0).state());
    assertEquals(PromiseState.RUNNING, again.get(1).state());
    assertEquals(hour.multipliedBy(4).toMillis(), again.get(1).elapsedMillis());
    assertEquals(ASKED.plus(hour.multipliedBy(60 + 72 - 3)), again.get(1).dueAt());
    verified();
  }

  @Test
  void spam_cancels_and_taking_it_back_goes_on() {
    Room.open(database, TICKET, Channel.CHAT, Level.L0, ASKED);
    move(TicketState.QUEUED, TicketState.SPAM, ASKED.plusSeconds(20));
    assertEquals(PromiseState.CANCELLED, firstReply(ASKED.plusSeconds(25)).state());
    move(TicketState.SPAM, TicketState.QUEUED, ASKED.plusSeconds(3_600));
    var again = firstReply(ASKED.plusSeconds(3_610));
    assertEquals(PromiseState.RUNNING, again.state());
    assertEquals(30_000, again.elapsedMillis());
    assertEquals(ASKED.plusSeconds(3_760), again.dueAt());
    verified();
  }

  @Test
  void a_rise_of_level_shortens_what_runs() {
    Room.open(database, TICKET, Channel.CHAT, Level.L0, ASKED);
    var at = ASKED.plusSeconds(5);
    Room.run(
        database,
        at,
        room -> room.observer.levelRaised(new TicketLevelRaised(TICKET, Level.L0, Level.L2, at)));
    var first = firstReply(at);
    assertEquals(30, first.targetSeconds());
    assertEquals(ASKED.plusSeconds(30), first.dueAt());
    assertEquals(86_400, solution(at).getFirst().targetSeconds());
    verified();
  }

  @Test
  void the_next_answer_is_promised_once_per_round() {
    Room.open(database, TICKET, Channel.CHAT, Level.L0, ASKED);
    reply(ASKED.plusSeconds(10));
    for (long second : List.of(100, 110)) {
      var at = ASKED.plusSeconds(second);
      Room.run(
          database,
          at,
          room -> room.observer.customerWrote(new CustomerWrote(TICKET, 1L, true, false, at)));
    }
    reply(ASKED.plusSeconds(150));
    var next =
        rows(ASKED.plusSeconds(200)).stream()
            .filter(row -> row.clock() == ClockKind.NEXT_REPLY)
            .toList();
    assertEquals(1, next.size());
    assertEquals(50_000, next.getFirst().elapsedMillis());
    verified();
  }

  @Test
  void an_open_question_does_not_count_while_the_ticket_is_put_off() {
    Room.open(database, TICKET, Channel.CHAT, Level.L0, ASKED);
    reply(ASKED.plusSeconds(10));
    wrote(ASKED.plusSeconds(100), true, false);
    move(TicketState.IN_PROGRESS, TicketState.ON_HOLD, ASKED.plusSeconds(130));
    move(TicketState.ON_HOLD, TicketState.IN_PROGRESS, ASKED.plusSeconds(7_200));
    reply(ASKED.plusSeconds(7_220));
    var next = last(ClockKind.NEXT_REPLY, ASKED.plusSeconds(9_000));
    assertEquals(PromiseState.KEPT, next.state());
    assertEquals(50_000, next.elapsedMillis());
    verified();
  }

  @Test
  void a_ticket_solved_without_another_word_owes_no_next_reply_until_the_customer_comes_back() {
    Room.open(database, TICKET, Channel.CHAT, Level.L0, ASKED);
    reply(ASKED.plusSeconds(10));
    wrote(ASKED.plusSeconds(100), true, false);
    move(TicketState.IN_PROGRESS, TicketState.RESOLVED, ASKED.plusSeconds(130));
    assertEquals(
        PromiseState.CANCELLED, last(ClockKind.NEXT_REPLY, ASKED.plusSeconds(140)).state());
    wrote(ASKED.plusSeconds(3_600), false, true);
    move(TicketState.RESOLVED, TicketState.IN_PROGRESS, ASKED.plusSeconds(3_600));
    var again = last(ClockKind.NEXT_REPLY, ASKED.plusSeconds(3_610));
    assertEquals(PromiseState.RUNNING, again.state());
    assertEquals(ASKED.plusSeconds(3_780), again.dueAt());
    verified();
  }

  @Test
  void a_transfer_is_in_the_ledger_and_every_clock_goes_on() {
    Room.open(database, TICKET, Channel.FORM, Level.L0, ASKED);
    reply(ASKED.plusSeconds(10));
    wrote(ASKED.plusSeconds(20), true, false);
    move(TicketState.IN_PROGRESS, TicketState.ON_HOLD, ASKED.plusSeconds(100));
    var at = ASKED.plusSeconds(1_000);
    Room.run(
        database,
        at,
        room -> room.observer.transferred(new TicketTransferred(TICKET, 1L, "COMPLAINT", MEI, at)));
    assertEquals(80_000 + 100_000, last(ClockKind.NEXT_REPLY, at.plusSeconds(100)).elapsedMillis());
    assertEquals(100_000 + 100_000, solution(at.plusSeconds(100)).getFirst().elapsedMillis());
    var note = Room.call(database, at, PromiseDeskTest::lastRow);
    assertEquals(LedgerEvent.NOTE, note.event());
    assertEquals("transferred to COMPLAINT", note.note());
    assertEquals(MEI, note.actor());
    verified();
  }

  @Test
  void a_ticket_given_back_while_it_was_put_off_counts_again() {
    Room.open(database, TICKET, Channel.FORM, Level.L0, ASKED);
    move(TicketState.ASSIGNED, TicketState.ON_HOLD, ASKED.plusSeconds(100));
    var at = ASKED.plusSeconds(1_000);
    Room.run(
        database,
        at,
        room -> room.observer.givenBack(new TicketGivenBack(TICKET, 5L, Actor.system("x"), at)));
    var solution = solution(at.plusSeconds(60)).getFirst();
    assertEquals(PromiseState.RUNNING, solution.state());
    assertEquals(160_000, solution.elapsedMillis());
    verified();
  }

  @ParameterizedTest
  @EnumSource(
      value = ClockKind.class,
      names = {"DECISION", "REFUND", "PICKUP"})
  void a_return_s_clocks_start_pause_go_on_and_stop(ClockKind kind) {
    var about = new Subject(TICKET, 17L);
    var facts =
        new PromiseFacts(Family.AFTER_SALE, "FAULT", Channel.FORM, Level.L2, null, null, null);
    var hour = Duration.ofHours(1);
    var target =
        Duration.ofSeconds(
            Room.call(database, ASKED, r -> r.desk.promise(about, kind, facts, ASKED, MEI))
                .orElseThrow()
                .targetSeconds());
    var paused = ASKED.plusSeconds(600);
    Room.run(database, paused, r -> r.desk.pause(17L, kind, paused, MEI, "evidence"));
    assertNull(ofReturn(ASKED.plus(hour)).dueAt());
    var resumed = ASKED.plus(hour.multipliedBy(100));
    Room.run(database, resumed, r -> r.desk.resume(17L, kind, resumed, MEI));
    assertEquals(resumed.plus(target).minusSeconds(600), ofReturn(resumed.plusSeconds(1)).dueAt());
    var done = resumed.plusSeconds(60);
    Room.run(database, done, r -> r.desk.fulfil(17L, kind, done, MEI));
    assertEquals(PromiseState.KEPT, ofReturn(done).state());
    assertEquals(660_000, ofReturn(done).elapsedMillis());
    Room.run(database, done, r -> r.desk.promise(about, kind, facts, done, MEI));
    Room.run(database, done, r -> r.desk.cancel(17L, kind, done, MEI, "WITHDRAWN"));
    assertEquals(PromiseState.CANCELLED, ofReturn(done).state());
    verified();
  }

  @Test
  void a_rise_of_level_shortens_what_was_promised_about_the_ticket_s_return_too() {
    Room.open(database, TICKET, Channel.FORM, Level.L0, ASKED);
    var facts =
        new PromiseFacts(Family.AFTER_SALE, "FAULT", Channel.FORM, Level.L0, null, null, null);
    var about = new Subject(TICKET, 17L);
    Room.run(database, ASKED, r -> r.desk.promise(about, ClockKind.DECISION, facts, ASKED, MEI));
    var at = ASKED.plusSeconds(5);
    Room.run(
        database,
        at,
        room -> room.observer.levelRaised(new TicketLevelRaised(TICKET, Level.L0, Level.L3, at)));
    assertEquals(7_200, ofReturn(at).targetSeconds());
    assertEquals(1_800, firstReply(at).targetSeconds());
    verified();
  }

  @Test
  void what_reports_read_is_what_the_ledger_says() {
    var asked = ShopClock.trueTime().minusSeconds(45);
    Room.open(database, 1, Channel.CHAT, Level.L2, asked);
    Room.open(database, 2, Channel.CHAT, Level.L2, asked);
    Room.open(database, 3, Channel.CHAT, Level.L0, asked);
    Room.run(database, asked.plusSeconds(45), room -> room.rounds.settleDue());
    for (long ticket : List.of(1L, 3L)) {
      var at = asked.plusSeconds(50);
      Room.run(
          database,
          at,
          room -> room.observer.replied(new AgentReplied(ticket, 1L, 5L, "Mei", null, at)));
    }
    var kept = outcomes();
    assertEquals(3, kept.size());
    database.run(session -> {
      session.createNativeMutationQuery("delete from sla_outcome").executeUpdate();
      session.createNativeMutationQuery(Outcomes.DERIVED).executeUpdate();
    });
    assertEquals(kept, outcomes());
  }

  private List<String> outcomes() {
    return database.call(session ->
        session
            .createNativeQuery(
                "select concat(promise_id, ' ', ledger_id, ' ', ticket_id, ' ', clock, ' ', at_ms,"
                    + " ' ', wall_ms, ' ', coalesce(elapsed_ms, -1), ' ', target_s, ' ', kept, ' ',"
                    + " level, ' ', family, ' ', channel, ' ', policy, ' ', coalesce(agent_id, -1))"
                    + " from sla_outcome order by promise_id",
                String.class)
            .getResultList());
  }

  @Test
  void the_ledger_says_when_a_server_s_clock_was_set_and_holds_what_was_counted_across_it() {
    Room.open(database, TICKET, Channel.CHAT, Level.L2, ASKED);
    Room.run(database, ASKED, room -> room.rounds.stepped(Duration.ofMinutes(-10), "node-1"));
    reply(ASKED.minusSeconds(590));
    assertEquals(0, firstReply(ASKED).elapsedMillis());
    assertEquals(PromiseState.KEPT, firstReply(ASKED).state());
    var said =
        Room.call(database, ASKED, room -> room.ledger.feed(Room.SUPERVISOR, null, 99)).rows();
    assertTrue(
        said.stream().anyMatch(r -> "the clock of node-1 was set by -600000 ms".equals(r.note())),
        said::toString);
    verified();
  }

  @Test
  void a_return_s_decision_is_promised_fulfilled_and_cancelled_by_its_room() {
    var about = new Subject(TICKET, 17L);
    var facts =
        new PromiseFacts(Family.AFTER_SALE, "FAULT", Channel.FORM, Level.L3, null, null, null);
    var made =
        Room.call(
            database,
            ASKED,
            room -> room.desk.promise(about, ClockKind.DECISION, facts, ASKED, Room.CUSTOMER));
    assertEquals(7_200, made.orElseThrow().targetSeconds());
    var at = ASKED.plusSeconds(600);
    Room.run(database, at, room -> room.desk.fulfil(17L, ClockKind.DECISION, at, Room.CUSTOMER));
    Room.run(
        database, at, room -> room.desk.cancel(17L, ClockKind.DECISION, at, Room.CUSTOMER, "x"));
    var rows = Room.call(database, at, room -> room.desk.ofReturn(Room.SUPERVISOR, 17L));
    assertEquals(PromiseState.KEPT, rows.getFirst().state());
    verified();
  }

  @Test
  void a_human_s_decision_about_a_return_is_the_first_reply_a_rule_s_leaves_none_owed() {
    var facts =
        new PromiseFacts(Family.AFTER_SALE, "FAULT", Channel.FORM, Level.L0, null, null, null);
    var states = new HashMap<Actor.Kind, PromiseState>();
    for (var by : List.of(new Actor(Actor.Kind.AGENT, 5L, "Mei"), Actor.system("returns"))) {
      long ticket = TICKET + states.size();
      Room.open(database, ticket, Channel.FORM, Level.L0, ASKED);
      var about = new Subject(ticket, ticket);
      var at = ASKED.plusSeconds(600);
      Room.run(
          database,
          at,
          room -> {
            room.desk.promise(about, ClockKind.DECISION, facts, ASKED, Room.CUSTOMER);
            room.desk.fulfil(ticket, ClockKind.DECISION, at, by);
            states.put(by.kind(), room.desk.firstReply(ticket).orElseThrow().state());
          });
    }
    assertEquals(
        Map.of(Actor.Kind.AGENT, PromiseState.KEPT, Actor.Kind.SYSTEM, PromiseState.CANCELLED),
        states);
    verified();
  }

  @Test
  void the_watch_writes_what_fell_due_once_with_its_true_instant() {
    var asked = ShopClock.trueTime().minusSeconds(45);
    Room.open(database, TICKET, Channel.CHAT, Level.L2, asked);
    var due = new HashMap<LedgerEvent, Instant>();
    for (int round = 0; round < 2; round++) {
      Room.run(
          database,
          ShopClock.trueTime(),
          room -> {
            room.rounds.settleDue();
            room.due.forEach(d -> assertNull(due.put(d.event(), d.at())));
          });
    }
    assertEquals(
        Map.of(LedgerEvent.WARN, asked.plusSeconds(20), LedgerEvent.BREACH, asked.plusSeconds(30)),
        due);
    assertEquals(PromiseState.BROKEN, firstReply(ShopClock.trueTime()).state());
    verified();
  }

  @Test
  void history_that_is_being_told_is_left_alone_by_the_watch() {
    Room.open(database, TICKET, Channel.CHAT, Level.L2, ASKED);
    Room.run(database, ShopClock.trueTime(), room -> room.rounds.settleDue());
    reply(ASKED.plusSeconds(12));
    assertEquals(PromiseState.KEPT, firstReply(ASKED.plusSeconds(13)).state());
  }

  @Test
  void a_stranger_is_told_that_there_is_no_such_ticket() {
    Room.open(database, TICKET, Channel.CHAT, Level.L0, ASKED);
    Room.run(
        database,
        ASKED,
        room -> {
          var stranger = Caller.nobody("en");
          assertThrows(NoSuch.class, () -> room.desk.ofTicket(stranger, TICKET));
          var guest = new Caller(null, null, null, Set.of(), null, Set.of(TICKET), "en", "UTC");
          assertEquals(2, room.desk.ofTicket(guest, TICKET).size());
        });
  }

  @Test
  void a_guest_of_one_order_is_told_nothing_of_the_same_persons_other_tickets() {
    Room.open(database, TICKET, Channel.CHAT, Level.L0, ASKED);
    database.run(session -> {
      session
          .createNativeMutationQuery(
              "insert into account (id, email, name, locale, zone, state, failed_count,"
                  + " created_at, version) values (7, 'a@example.com', 'A', 'en', 'UTC', 'ACTIVE',"
                  + " 0, current_timestamp, 0)")
          .executeUpdate();
      session
          .createNativeMutationQuery(
              "insert into ticket (id, subject, preview, family, channel, requester_id,"
                  + " requester_name, order_number, locale, zone, level, state, waiting,"
                  + " started_at, share, flags, chase_count, reopen_count, transfer_count,"
                  + " requeue_count, created_at, updated_at, access_hash, text_hash, tags,"
                  + " custom_fields, version) values (1042, 's', 'p', 'AFTER_SALE', 'CHAT', 7, 'A',"
                  + " 'N1', 'en', 'UTC', 'L0', 'QUEUED', true, current_timestamp, 0, '', 0, 0, 0,"
                  + " 0, current_timestamp, current_timestamp, 'a', 't', '', '', 0)")
          .executeUpdate();
    });
    Room.run(
        database,
        ASKED,
        room -> {
          assertEquals(2, room.desk.ofTicket(customer(7L, null), TICKET).size());
          assertEquals(2, room.desk.ofTicket(customer(7L, "N1"), TICKET).size());
          for (var other : List.of(customer(7L, "N2"), customer(8L, "N1"), customer(8L, null))) {
            assertThrows(NoSuch.class, () -> room.desk.ofTicket(other, TICKET), other.toString());
          }
        });
  }

  private static Caller customer(Long account, String order) {
    return new Caller(
        account, "a@example.com", "A", Set.of(Role.CUSTOMER), order, Set.of(), "en", "UTC");
  }

  private static Long first(Room room, Family family, String type, Channel channel, Level level) {
    var facts = new PromiseFacts(family, type, channel, level, null, null, null);
    return room.desk.preview(facts, ClockKind.FIRST_REPLY, ASKED).orElseThrow().targetSeconds();
  }

  private void reply(Instant at) {
    Room.run(
        database,
        at,
        room -> room.observer.replied(new AgentReplied(TICKET, 1L, 5L, "Mei", null, at)));
  }

  private void wrote(Instant at, boolean first, boolean reopened) {
    Room.run(
        database,
        at,
        room -> room.observer.customerWrote(new CustomerWrote(TICKET, 1L, first, reopened, at)));
  }

  private PromiseRow last(ClockKind kind, Instant now) {
    return rows(now).stream().filter(row -> row.clock() == kind).reduce((a, b) -> b).orElseThrow();
  }

  private PromiseRow ofReturn(Instant now) {
    return Room.call(database, now, room -> room.desk.ofReturn(Room.SUPERVISOR, 17L)).getLast();
  }

  private static LedgerRow lastRow(Room room) {
    return room.desk.ledgerOf(Room.SUPERVISOR, TICKET).getLast();
  }

  private void move(TicketState from, TicketState to, Instant at) {
    Room.run(database, at, room -> room.observer.moved(Room.moved(TICKET, from, to, at)));
  }

  private PromiseRow firstReply(Instant now) {
    return Room.call(database, now, room -> room.desk.firstReply(TICKET)).orElseThrow();
  }

  private List<PromiseRow> solution(Instant now) {
    return rows(now).stream().filter(row -> row.clock() == ClockKind.RESOLUTION).toList();
  }

  private List<PromiseRow> rows(Instant now) {
    return Room.call(database, now, room -> room.desk.ofTicket(Room.SUPERVISOR, TICKET));
  }

  private static List<LedgerEvent> events(Room room) {
    return room.desk.ledgerOf(Room.SUPERVISOR, TICKET).stream().map(LedgerRow::event).toList();
  }

  private void verified() {
    var result = Room.call(database, ASKED, room -> room.ledger.verify(Room.SUPERVISOR));
    assertTrue(result.valid(), result.toString());
    assertTrue(result.rows() > 0);
  }
}

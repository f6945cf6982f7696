package org.lanedesk.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.lanedesk.member.Level;
import org.lanedesk.member.LevelChanged;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Flag;
import org.lanedesk.ticket.Lane;
import org.lanedesk.ticket.OpenTicket;
import org.lanedesk.ticket.Reply;
import org.lanedesk.ticket.TicketRoom;
import org.lanedesk.ticket.TicketRow;
import org.lanedesk.ticket.TicketState;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class NextTest {
  private static final long SEED = Long.getLong("test.seed", 20260302L);
  private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");

  @Parameter TwoDatabases database;

  private final List<Long> customers = new ArrayList<>();
  private final List<Long> agents = new ArrayList<>();
  private Instant now = NINE;

  @BeforeEach
  void people() {
    database.reset();
    database.run(session -> {
      for (var i = 0; i < 60; i++) {
        customers.add(TicketRoom.person(session, "c" + i + "@x.org"));
      }
      for (var i = 0; i < 4; i++) {
        agents.add(TicketRoom.person(session, "agent" + i + "@x.org"));
        session
            .createNativeMutationQuery(
                "insert into account_role (account_id, role) values (:agent, 'AGENT')")
            .setParameter("agent", agents.get(i))
            .executeUpdate();
      }
    });
  }

  @Test
  void a_vip_waits_in_the_fast_lane_and_an_ordinary_member_in_the_standard_one() {
    var ordinary = asked(0, Level.L0);
    var vip = asked(1, Level.L2);
    assertEquals(Lane.STANDARD, row(ordinary).lane());
    assertEquals(Lane.FAST, row(vip).lane());
    assertEquals(NINE.plusSeconds(180), row(ordinary).rankAt());
    assertEquals(NINE.plusSeconds(30), row(vip).rankAt());
    assertEquals(TicketState.QUEUED, row(vip).state());
  }

  @Test
  void next_gives_what_the_list_shows_to_the_last_ticket() {
    var random = new Random(SEED);
    for (var i = 0; i < 50; i++) {
      now = NINE.plusSeconds(random.nextInt(100));
      asked(
          i, Level.values()[random.nextInt(4)], random.nextInt(6) == 0 ? Flag.MASS_INCIDENT : null);
    }
    now = NINE.plusSeconds(200);
    for (var all : List.of(true, false)) {
      var queue = all ? null : queue("AFTER_SALE_RETURN");
      for (var i = 0; i < 25; i++) {
        var listed = at(room -> room.desk.waiting(agent(0), queue, 100, 0));
        var next = at(room -> room.desk.next(agent(0), queue)).orElseThrow();
        assertEquals(listed.getFirst().ticket().id(), next.ticket().id(), "seed " + SEED);
      }
    }
    assertTrue(at(room -> room.desk.next(agent(0), null)).isEmpty());
  }

  @Test
  void the_whole_list_is_the_order_of_serving() {
    for (var i = 0; i < 40; i++) {
      asked(i, i % 2 == 0 ? Level.L0 : Level.L2);
    }
    var listed =
        at(room -> room.desk.waiting(agent(0), queue("AFTER_SALE_RETURN"), 100, 0)).stream()
            .map(w -> w.ticket().id())
            .toList();
    var served = new ArrayList<Long>();
    for (var i = 0; i < 40; i++) {
      served.add(at(room -> room.desk.next(agent(0), null)).orElseThrow().ticket().id());
    }
    assertEquals(listed, served);
    assertEquals(40, new HashSet<>(served).size());
  }

  @Test
  void sixty_four_agents_at_once_never_get_the_same_ticket_and_none_is_lost() throws Exception {
    var opened = new HashSet<Long>();
    for (var i = 0; i < 60; i++) {
      opened.add(asked(i, i % 3 == 0 ? Level.L2 : Level.L0));
    }
    var given = new ArrayList<Long>();
    var tasks = new ArrayList<Callable<List<Long>>>();
    for (var i = 0; i < 64; i++) {
      var who = agent(i % 4);
      var queue = i % 2 == 0 ? null : queue("AFTER_SALE_RETURN");
      tasks.add(() -> {
        var mine = new ArrayList<Long>();
        for (var next = claim(who, queue); next != null; next = claim(who, queue)) {
          mine.add(next);
        }
        return mine;
      });
    }
    try (var pool = Executors.newFixedThreadPool(64)) {
      for (var one : pool.invokeAll(tasks)) {
        given.addAll(one.get());
      }
    }
    assertEquals(60, given.size());
    assertEquals(opened, new HashSet<>(given));
    for (var id : given) {
      assertEquals(TicketState.ASSIGNED, row(id).state());
      assertEquals(1, served(id));
    }
  }

  @Test
  void opening_a_ticket_does_not_wait_for_whoever_takes_next() throws Exception {
    asked(0, Level.L0);
    try (var pool = Executors.newSingleThreadExecutor()) {
      var opened =
          at(room -> {
            room.desk.next(agent(0), null);
            try {
              return pool.submit(() -> asked(1, Level.L0)).get();
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          });
      assertEquals(Lane.STANDARD, row(opened).lane());
    }
  }

  @Test
  void an_agent_reserved_for_a_lane_gets_only_that_lane() {
    asked(0, Level.L2);
    var ordinary = asked(1, Level.L0);
    var boss = boss();
    at(room -> {
      room.seat.setUp(
          boss,
          agents.get(1),
          new SeatWish(
              Lane.STANDARD, Set.of("zh"), Set.of(), Set.of(), false, List.of(), List.of()));
      room.presence.presence(agent(1), Presence.ONLINE);
      return null;
    });
    var next = at(room -> room.desk.next(agent(1), null)).orElseThrow();
    assertEquals(ordinary, next.ticket().id());
    assertTrue(at(room -> room.desk.next(agent(1), null)).isEmpty());
  }

  @Test
  void every_decision_keeps_its_reasons() {
    at(r -> run(() -> r.presence.presence(agent(1), Presence.SUSPENDED)));
    var id = asked(0, Level.L2);
    var routed = at(room -> room.desk.reasons(agent(0), id)).getFirst();
    assertEquals(DecisionKind.ROUTED, routed.kind());
    assertEquals("30", param(routed.reasons(), "policy", "target_seconds"));
    assertEquals("FAST", param(routed.reasons(), "lane", "lane"));
    assertEquals("190", param(routed.reasons(), "lane", "rule"));
    assertEquals("SUSPENDED", param(routed.reasons(), "agent", "outcome"));
    at(room -> room.desk.next(agent(0), null));
    var served = at(room -> room.desk.reasons(agent(0), id)).getLast();
    assertEquals("1", param(served.reasons(), "turn", "turns"));
    assertEquals("1", param(served.reasons(), "turn", "of_last"));
    assertEquals("70/25/5", param(served.reasons(), "turn", "weights"));
    assertThrows(NotAllowed.class, () -> at(r -> r.desk.reasons(customer(0), id)));
  }

  @Test
  void the_same_question_again_goes_to_the_bulk_lane_and_another_one_is_a_repeat_contact() {
    asked(0, "Where is it?", Level.L0, null);
    now = NINE.plusSeconds(60);
    var again = row(asked(0, "Where is it?", Level.L0, null));
    assertEquals(Lane.BULK, again.lane());
    assertTrue(again.flags().contains(Flag.DUPLICATE));
    var other = row(asked(0, "And my refund?", Level.L0, null));
    assertEquals(Lane.STANDARD, other.lane());
    assertEquals(Set.of(Flag.REPEAT_CONTACT), other.flags());
    assertEquals(now.plusMillis(153_000), other.rankAt());
    now = NINE.plus(Duration.ofHours(73)).plusSeconds(60);
    assertEquals(Set.of(), row(asked(0, "Hello", Level.L0, null)).flags());
  }

  @Test
  void chasing_and_giving_back_move_a_ticket_forward_with_its_age_kept() {
    var id = asked(0, Level.L0);
    at(r -> run(() -> r.ticket.states.chase(customer(0), id)));
    assertEquals(NINE.plusSeconds(144), row(id).rankAt());
    at(r -> r.desk.next(agent(0), null));
    now = NINE.plusSeconds(90);
    at(r -> run(() -> r.ticket.states.giveBack(agent(0), id, null)));
    assertEquals(NINE.plusSeconds(99), row(id).rankAt());
    assertEquals(NINE, row(id).startedAt());
    at(r -> run(() -> r.ticket.states.chase(customer(0), id)));
    assertEquals(Lane.FAST, row(id).lane());
    assertEquals(id, at(r -> r.desk.next(agent(0), null)).orElseThrow().ticket().id());
    assertEquals(TicketState.ESCALATED, row(id).state());
  }

  @Test
  void a_ticket_rises_with_its_customer_and_does_not_fall() {
    var id = asked(0, Level.L0);
    var member = customers.get(0);
    at(r -> run(() -> r.ticket.states.levelChanged(rose(member, Level.L0, Level.L2))));
    assertEquals(Level.L2, row(id).level());
    assertEquals(Lane.FAST, row(id).lane());
    assertEquals(NINE.plusSeconds(30), row(id).rankAt());
    at(r -> run(() -> r.ticket.states.levelChanged(rose(member, Level.L2, Level.L0))));
    assertEquals(Level.L2, row(id).level());
  }

  private LevelChanged rose(Long member, Level from, Level to) {
    return new LevelChanged(member, from, to, now);
  }

  @Test
  void a_transferred_ticket_waits_in_the_other_queue() {
    var id = asked(0, Level.L0);
    at(r -> run(() -> r.ticket.states.transfer(agent(0), id, "COMPLAINT", "is angry")));
    assertEquals(queue("COMPLAINT"), row(id).queue());
    assertThrows(
        NoSuch.class,
        () -> at(r -> run(() -> r.ticket.states.transfer(agent(0), id, "NOWHERE", "why not"))));
    assertEquals(queue("COMPLAINT"), row(id).queue());
    assertEquals(1, at(r -> r.desk.waiting(agent(0), queue("COMPLAINT"), 10, 0)).size());
  }

  @Test
  void chats_of_an_agent_who_is_gone_go_back_to_the_queue_once() {
    at(r -> run(() -> r.presence.heartbeat(agent(0))));
    var id = asked(0, Level.L0);
    at(r -> r.desk.next(agent(0), null));
    now = NINE.plusSeconds(60);
    at(r -> run(r.presence::missed));
    assertEquals(TicketState.ASSIGNED, row(id).state());
    now = NINE.plusSeconds(61);
    at(r -> run(r.presence::missed));
    assertEquals(TicketState.QUEUED, row(id).state());
    assertEquals(NINE, row(id).startedAt());
    assertEquals(Presence.OFFLINE, at(r -> r.presence.presenceOf(agent(0))));
    at(r -> r.desk.next(agent(1), null));
    at(r -> run(r.presence::missed));
    assertEquals(agents.get(1), row(id).assignee());
  }

  @Test
  void a_chat_that_has_its_answer_stays_with_the_agent_who_left() {
    at(r -> run(() -> r.presence.heartbeat(agent(0))));
    var id = asked(0, Level.L0);
    at(r ->
        r.ticket.replies.reply(
            agent(0), new Reply(id, null, "Here", true, TicketState.WAIT_CUSTOMER, null, null)));
    now = NINE.plusSeconds(100);
    at(r -> run(r.presence::missed));
    assertEquals(agents.get(0), row(id).assignee());
  }

  @Test
  void the_line_is_told_honestly() {
    at(r -> run(() -> r.presence.heartbeat(agent(0))));
    asked(0, Level.L0);
    var second = asked(1, Level.L0);
    var watch = at(r -> r.duty.watch(row(second)));
    assertEquals(2, watch.place());
    assertEquals(1, watch.on());
    assertEquals(null, watch.waitSeconds());
    assertEquals(3, at(r -> r.duty.watch(Family.AFTER_SALE, "zh-CN", Level.L0)).place());
    assertEquals(1, at(r -> r.duty.watch(Family.AFTER_SALE, "zh-CN", Level.L2)).place());
    now = NINE.plusSeconds(40);
    at(r ->
        r.ticket.replies.reply(agent(0), new Reply(second, null, "Hi", true, null, null, null)));
    assertEquals(40L, at(r -> r.duty.watch(row(second))).waitSeconds());
    assertEquals(0, at(r -> r.duty.watch(row(second))).place());
  }

  @Test
  void the_queues_tell_what_waits_in_each_lane() {
    asked(0, Level.L0);
    asked(1, Level.L2);
    now = NINE.plusSeconds(10);
    var view =
        at(r -> r.desk.queues(agent(0))).stream()
            .filter(q -> q.code().equals("AFTER_SALE_RETURN"))
            .findFirst()
            .orElseThrow();
    assertEquals(1L, view.waiting().get(Lane.FAST));
    assertEquals(0L, view.waiting().get(Lane.BULK));
    assertEquals(10, view.oldestWaitingSeconds());
    assertEquals(NINE.plusSeconds(30), view.nextAnswerBy());
  }

  @Test
  void a_customer_may_not_ask_for_next_or_for_the_list() {
    assertThrows(NotAllowed.class, () -> at(r -> r.desk.next(customer(0), null)));
    assertThrows(NotAllowed.class, () -> at(r -> r.desk.waiting(customer(0), null, 1, 0)));
    assertThrows(NotAllowed.class, () -> at(r -> r.desk.queues(customer(0))));
    assertThrows(NoSuch.class, () -> at(r -> r.desk.next(agent(0), 4711L)));
    assertFalse(at(r -> r.desk.next(agent(0), null)).isPresent());
  }

  private Long claim(Caller who, Long queue) {
    return at(room -> room.desk.next(who, queue)).map(c -> c.ticket().id()).orElse(null);
  }

  private long served(Long id) {
    return at(room -> room.desk.reasons(agent(0), id)).stream()
        .filter(d -> d.kind() == DecisionKind.SERVED)
        .count();
  }

  private static String param(List<Reason> reasons, String code, String name) {
    return reasons.stream()
        .filter(r -> r.code().equals(code))
        .map(r -> r.params().get(name))
        .collect(Collectors.joining());
  }

  private Long queue(String code) {
    return at(room -> room.desk.allQueues()).stream()
        .filter(q -> q.code().equals(code))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private Long asked(int customer, Level level) {
    return asked(customer, level, null);
  }

  private Long asked(int customer, Level level, Flag flag) {
    return asked(customer, "Question of " + customer, level, flag);
  }

  private Long asked(int customer, String text, Level level, Flag flag) {
    var wish =
        new OpenTicket(
            customer(customer),
            null,
            null,
            text,
            Family.AFTER_SALE,
            null,
            Channel.CHAT,
            null,
            null,
            flag == null ? Set.of() : Set.of(flag),
            null,
            null,
            null,
            null,
            null);
    return at(room -> {
      room.ticket.levels.put(customers.get(customer), level);
      return room.ticket.tickets.open(wish).id();
    });
  }

  private TicketRow row(Long id) {
    return at(room -> room.ticket.tickets.row(agent(0), id));
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

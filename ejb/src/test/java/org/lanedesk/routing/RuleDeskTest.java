package org.lanedesk.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.OpenTicket;
import org.lanedesk.ticket.TicketRoom;

/** Rules of routing as supervisors write them. */
@ParameterizedClass
@EnumSource(TwoDatabases.class)
class RuleDeskTest {
  private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");

  @Parameter TwoDatabases database;

  private Long customer;
  private Long boss;
  private Instant now = NINE;

  @BeforeEach
  void people() {
    database.reset();
    database.run(session -> {
      customer = TicketRoom.person(session, "c@x.org");
      boss = TicketRoom.person(session, "boss@x.org");
    });
  }

  @Test
  void a_rule_with_words_and_skills_decides_from_the_next_question_on() {
    var rules = held();
    rules.addFirst(words(1, "荔枝,lychee", "FRESH_CLAIM", "FRESH:2"));
    save(rules, 1);
    var id = asked("The LYCHEE are brown");
    var row = at(r -> r.ticket.rows.row(id).orElseThrow());
    assertEquals("FRESH:2", row.skills());
    assertEquals(
        "FRESH_CLAIM",
        at(r -> r.desk.allQueues()).stream()
            .filter(q -> q.id().equals(row.queue()))
            .findFirst()
            .orElseThrow()
            .code());
    var why = at(r -> r.desk.reasons(boss(), id)).getFirst().reasons();
    assertEquals(
        "1",
        why.stream()
            .filter(r -> r.code().equals("skills"))
            .findFirst()
            .orElseThrow()
            .params()
            .get("rule"));
    assertEquals("", at(r -> r.ticket.rows.row(asked("hello")).orElseThrow()).skills());
  }

  @Test
  void next_passes_over_what_an_agent_cannot_answer_until_it_is_overdue() {
    var rules = held();
    rules.addFirst(words(1, "lychee", null, "FRESH"));
    save(rules, 1);
    var hard = asked("My lychee");
    var plain = asked("Where is it?");
    var agent = TicketRoom.agent(boss);
    assertEquals(List.of(plain), listed(agent));
    assertEquals(plain, at(r -> r.desk.next(agent, null)).orElseThrow().ticket().id());
    assertEquals(false, at(r -> r.desk.next(agent, null)).isPresent());
    now = NINE.plusSeconds(181);
    assertEquals(List.of(hard), listed(agent));
    assertEquals(hard, at(r -> r.desk.next(agent, null)).orElseThrow().ticket().id());
  }

  private List<Long> listed(Caller agent) {
    return at(r -> r.desk.waiting(agent, null, 10, 0)).stream().map(w -> w.ticket().id()).toList();
  }

  @Test
  void every_change_is_a_version_and_what_was_stays_readable() {
    var first = held();
    var changed = new ArrayList<>(first);
    changed.addFirst(words(1, "lychee", "FRESH_CLAIM", ""));
    assertEquals(2, save(changed, 1));
    assertEquals(first, at(r -> r.rules.version(boss(), 1)));
    assertEquals(changed, at(r -> r.rules.version(boss(), 2)));
    assertEquals(
        List.of(2, 1), at(r -> r.rules.versions(boss())).stream().map(v -> v.version()).toList());
    assertEquals("because", at(r -> r.rules.versions(boss())).getFirst().why());
  }

  @Test
  void of_two_who_change_the_same_version_the_second_is_told() {
    save(held(), 1);
    assertEquals("rules.stale", refused(held(), 1));
  }

  @Test
  void the_preview_says_which_of_the_latest_questions_would_have_gone_elsewhere() {
    var moved = asked("My lychee arrived");
    asked("Where is my parcel?");
    var rules = held();
    rules.addFirst(words(1, "lychee", "FRESH_CLAIM", ""));
    var effect = at(r -> r.rules.preview(boss(), new RuleList(rules)));
    assertEquals(2, effect.looked());
    assertEquals(List.of(moved), effect.lines().stream().map(l -> l.ticket()).toList());
    assertEquals("FRESH_CLAIM", effect.lines().getFirst().thenQueue());
    assertEquals(
        List.of(1), at(r -> r.rules.versions(boss())).stream().map(v -> v.version()).toList());
  }

  @Test
  void a_list_that_leaves_questions_without_queue_or_lane_is_refused_by_name() {
    var noQueue = held();
    noQueue.removeIf(rule -> rule.lastResort() && rule.queueCode() != null);
    assertEquals("rules.no-queue", refused(noQueue, 1));
    var noLane = held();
    noLane.removeIf(rule -> rule.lastResort() && rule.lane() != null);
    assertEquals("rules.no-lane", refused(noLane, 1));
    assertEquals("rules.count", refused(List.of(), 1));
    assertEquals("rules.nothing", refused(with(words(1, "a", null, "")), 1));
    assertEquals("rules.queue", refused(with(words(1, "a", "NOWHERE", "")), 1));
    assertEquals("rules.skill", refused(with(words(1, "a", null, "MAGIC")), 1));
    assertEquals("rules.words", refused(with(words(1, " , ", "COMPLAINT", "")), 1));
    assertEquals("rules.position", refused(with(words(10, "a", "COMPLAINT", "")), 1));
  }

  @Test
  void weights_of_lanes_and_the_time_of_offers_are_checked_and_hold_at_once() {
    var queue = at(r -> r.desk.allQueues()).getFirst();
    at(r -> run(() -> r.rules.setQueue(boss(), queue.id(), 50, 40, 10, null)));
    var now = at(r -> r.desk.allQueues()).getFirst();
    assertEquals(new Weights(50, 40, 10), now.weights());
    assertEquals(null, now.acceptSeconds());
    for (var wrong : List.of(0, -1, 1001)) {
      assertThrows(
          Refusal.class,
          () -> at(r -> run(() -> r.rules.setQueue(boss(), queue.id(), wrong, 40, 10, null))));
    }
    assertThrows(
        Refusal.class,
        () -> at(r -> run(() -> r.rules.setQueue(boss(), queue.id(), 50, 40, 10, 4))));
  }

  @Test
  void agents_read_the_rules_and_do_not_write_them() {
    var agent = TicketRoom.agent(boss);
    assertEquals(held(), at(r -> r.rules.rules(agent)).rules());
    var list = new RuleList(held());
    assertThrows(NotAllowed.class, () -> at(r -> r.rules.save(agent, list, 1, null)));
    assertThrows(NotAllowed.class, () -> at(r -> r.rules.preview(agent, list)));
  }

  private List<RoutingRule> held() {
    return new ArrayList<>(at(r -> r.rules.rules(boss())).rules());
  }

  private List<RoutingRule> with(RoutingRule rule) {
    var rules = held();
    rules.addFirst(rule);
    return rules;
  }

  private static RoutingRule words(int position, String words, String queue, String skills) {
    return new RoutingRule(
        position, null, null, null, null, null, null, words, null, queue, null, Need.read(skills));
  }

  private int save(List<RoutingRule> rules, int seen) {
    Integer version = at(r -> r.rules.save(boss(), new RuleList(rules), seen, "because"));
    return version;
  }

  private String refused(List<RoutingRule> rules, int seen) {
    return assertThrows(Refusal.class, () -> save(rules, seen)).key();
  }

  private Long asked(String text) {
    var wish =
        new OpenTicket(
            TicketRoom.customer(customer),
            null,
            null,
            text,
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
      r.ticket.levels.put(customer, Level.L0);
      return r.ticket.tickets.open(wish).id();
    });
  }

  private Caller boss() {
    return new Caller(
        boss, "b@x.org", "Boss", Set.of(Role.SUPERVISOR), null, Set.of(), "en", "UTC");
  }

  private static Void run(Runnable work) {
    work.run();
    return null;
  }

  private <T> T at(Function<RoutingRoom, T> work) {
    return database.call(
        session -> work.apply(new RoutingRoom(session, Clock.fixed(now, ZoneOffset.UTC))));
  }
}

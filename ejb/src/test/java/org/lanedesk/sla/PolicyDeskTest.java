package org.lanedesk.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Stale;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class PolicyDeskTest {
  /** Eleven in the morning in Shanghai: every desk is open. */
  private static final Instant NOW = Instant.parse("2026-03-10T03:00:00Z");

  private static final String CODE = "FIRST_FORM_L0";

  @Parameter TwoDatabases database;

  @BeforeEach
  void asMigrated() {
    database.reset();
  }

  @Test
  void a_change_is_a_new_version_and_what_was_promised_stays_promised() {
    Room.open(database, 1, Channel.FORM, Level.L0, NOW.minusSeconds(60));
    save(form(1, 7_200L).build());
    Room.open(database, 2, Channel.FORM, Level.L0, NOW.plusSeconds(60));
    assertEquals(14_400, first(1).targetSeconds());
    assertEquals(1, first(1).policyVersion());
    assertEquals(7_200, first(2).targetSeconds());
    assertEquals(2, first(2).policyVersion());
    assertEquals(List.of(PolicyStatus.IN_FORCE, PolicyStatus.REPLACED), statuses(CODE));
  }

  @Test
  void a_version_for_some_days_holds_for_them_and_then_the_one_before_holds_again() {
    var surge = NOW.plus(Duration.ofDays(2));
    var over = NOW.plus(Duration.ofDays(3));
    save(form(1, 28_800L).from(surge).to(over).build());
    assertEquals(14_400, promised(NOW));
    assertEquals(28_800, promised(surge));
    assertEquals(14_400, promised(over));
    assertEquals(List.of(PolicyStatus.SCHEDULED, PolicyStatus.IN_FORCE), statuses(CODE));
  }

  @Test
  void a_withdrawn_policy_leaves_the_case_to_the_next_row_and_at_last_to_the_default() {
    save(form(1, 14_400L).withdraw().build());
    assertEquals("FIRST_OTHER_L0", policyOf(NOW.plusSeconds(1)));
    save(
        new Wish("FIRST_OTHER_L0", 1, 14_400L)
            .position(290)
            .channel(null)
            .level(Level.L0)
            .withdraw()
            .build());
    assertEquals("DEFAULT_FIRST_REPLY", policyOf(NOW.plusSeconds(1)));
  }

  @Test
  void the_default_stays_behind_all_others_whatever_is_wished() {
    var narrow =
        new Wish("DEFAULT_FIRST_REPLY", 1, 3_600L).channel(Channel.CHAT).level(null).build();
    assertEquals("policy.default-stays", refused(narrow));
    var gone =
        new Wish("DEFAULT_FIRST_REPLY", 1, 3_600L).channel(null).level(null).withdraw().build();
    assertEquals("policy.default-stays", refused(gone));
    save(new Wish("DEFAULT_FIRST_REPLY", 1, 3_600L).channel(null).level(null).build());
    assertEquals(14_400, promised(NOW));
  }

  @Test
  void of_two_that_match_equally_the_older_wins_and_both_say_so() {
    save(new Wish("FIRST_FORM_TWIN", 0, 60L).position(180).level(Level.L0).build());
    assertEquals(CODE, policyOf(NOW.plusSeconds(1)));
    var rows =
        Room.call(
            database,
            NOW.plusSeconds(1),
            room -> room.policyDesk.inForce(Room.SUPERVISOR, ClockKind.FIRST_REPLY));
    assertEquals(List.of("FIRST_FORM_TWIN"), row(rows, CODE).ties());
    assertEquals(List.of(CODE), row(rows, "FIRST_FORM_TWIN").ties());
    assertEquals(CODE, row(rows, "FIRST_FORM_TWIN").coveredBy());
  }

  @Test
  void a_row_for_one_language_or_region_is_for_that_one_only() {
    save(new Wish("FIRST_FORM_EN", 0, 600L).position(10).level(null).language("en").build());
    assertEquals("FIRST_FORM_EN", policyOf(NOW, facts("en-GB", null)));
    assertEquals(CODE, policyOf(NOW, facts("zh-CN", null)));
    save(new Wish("FIRST_FORM_EU", 0, 600L).position(9).level(null).region("EU").build());
    assertEquals("FIRST_FORM_EU", policyOf(NOW, facts("en", "EU")));
  }

  @Test
  void the_preview_counts_what_would_be_due_at_another_time_and_changes_nothing() {
    Room.open(database, 1, Channel.FORM, Level.L0, NOW.minusSeconds(600));
    Room.open(database, 2, Channel.FORM, Level.L0, NOW.minusSeconds(60));
    Room.open(database, 3, Channel.FORM, Level.L1, NOW.minusSeconds(60));
    Room.open(database, 4, Channel.CHAT, Level.L0, NOW.minusSeconds(60));
    var shorter = preview(form(1, 3_600L).build());
    assertEquals(2, shorter.shorter());
    assertEquals(0, shorter.longer());
    var one = shorter.lines().getFirst();
    assertEquals(1L, one.ticket());
    assertEquals(NOW.minusSeconds(600).plusSeconds(14_400), one.dueNow());
    assertEquals(NOW.plusSeconds(3_000), one.dueThen());
    var longer = preview(form(1, 28_800L).build());
    assertEquals(0, longer.shorter());
    assertEquals(2, longer.longer());
    assertEquals(14_400, first(1).targetSeconds());
    assertEquals(
        1, Room.call(database, NOW, r -> r.policyDesk.versions(Room.SUPERVISOR, CODE)).size());
  }

  @Test
  void running_promises_are_shortened_when_asked_for_and_never_lengthened() {
    Room.open(database, 1, Channel.FORM, Level.L0, NOW.minusSeconds(600));
    Room.open(database, 2, Channel.FORM, Level.L1, NOW.minusSeconds(600));
    var made = save(form(1, 3_600L).shorten().build());
    shorten(made.policy().id());
    assertEquals(3_600, first(1).targetSeconds());
    assertEquals(NOW.plusSeconds(3_000), first(1).dueAt());
    assertEquals(2, first(1).policyVersion());
    assertEquals(7_200, first(2).targetSeconds());
    var retarget =
        Room.call(database, NOW, room -> room.desk.ledgerOf(Room.SUPERVISOR, 1L)).getLast();
    assertEquals(LedgerEvent.RETARGET, retarget.event());
    assertEquals("policy FIRST_FORM_L0 v2", retarget.note());
    var longer = save(form(2, 50_000L).shorten().build());
    shorten(longer.policy().id());
    assertEquals(3_600, first(1).targetSeconds());
    assertTrue(
        Room.call(database, NOW, room -> room.ledger.verify(Room.SUPERVISOR)).valid(),
        "the ledger no longer verifies");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -30, Long.MIN_VALUE})
  void a_target_that_is_not_longer_than_nothing_is_refused(long target) {
    assertEquals("policy.target", refused(form(1, target).build()));
  }

  @Test
  void what_makes_no_sense_is_refused_with_its_own_sentence() {
    assertEquals("policy.target", refused(form(1, null).build()));
    assertEquals("policy.target-long", refused(form(1, Long.MAX_VALUE).build()));
    assertEquals("policy.past", refused(form(1, 60L).from(NOW.minusSeconds(3_600)).build()));
    assertEquals("policy.ends", refused(form(1, 60L).to(NOW).build()));
    assertEquals("policy.warn", refused(form(1, 60L).warn(61L).build()));
    assertEquals("policy.position", refused(form(1, 60L).position(0).build()));
    assertEquals("policy.calendar", refused(form(1, 60L).calendar(999L).build()));
    assertEquals("policy.region", refused(form(1, 60L).region("china").build()));
    assertEquals("policy.language", refused(form(1, 60L).language("fr").build()));
    assertEquals("policy.code", refused(new Wish("drop table", 0, 60L).build()));
    assertEquals("policy.code-taken", refused(new Wish(CODE, 0, 60L).build()));
    assertEquals("no-such.policy", refused(new Wish("NEVER_WAS", 3, 60L).build()));
    assertEquals(
        "policy.shorten-later", refused(form(1, 60L).from(NOW.plusSeconds(60)).shorten().build()));
  }

  @Test
  void who_looked_at_an_older_version_is_told_so() {
    save(form(1, 7_200L).build());
    var late = form(1, 3_600L).build();
    assertThrows(Stale.class, () -> save(late));
  }

  @Test
  void an_agent_may_look_and_not_write_and_every_change_is_told_to_the_audit_log() {
    var agent = new Caller(5L, "a@x.test", "A", Set.of(Role.AGENT), null, Set.of(), "en", "UTC");
    Room.run(
        database,
        NOW,
        room -> {
          assertNotEquals(List.of(), room.policyDesk.inForce(agent, null));
          assertThrows(
              NotAllowed.class, () -> room.policyDesk.save(agent, form(1, 7_200L).build()));
          room.policyDesk.save(Room.SUPERVISOR, form(1, 7_200L).build());
          assertEquals("policy.set", room.heard.of(Deed.class).getFirst().deed());
        });
  }

  private static Wish form(int seen, Long target) {
    return new Wish(CODE, seen, target);
  }

  private PolicyVersion save(PolicyWish wish) {
    return Room.call(database, NOW, room -> room.policyDesk.save(Room.SUPERVISOR, wish));
  }

  private PolicyEffect preview(PolicyWish wish) {
    return Room.call(database, NOW, room -> room.policyDesk.preview(Room.SUPERVISOR, wish));
  }

  private String refused(PolicyWish wish) {
    return assertThrows(Refusal.class, () -> save(wish)).key();
  }

  private void shorten(Long policy) {
    Room.run(database, NOW, room -> room.shortening.shorten(policy, 0L));
  }

  private PromiseRow first(long ticket) {
    return Room.call(database, NOW, room -> room.desk.firstReply(ticket)).orElseThrow();
  }

  private List<PolicyStatus> statuses(String code) {
    return Room.call(database, NOW, room -> room.policyDesk.versions(Room.SUPERVISOR, code))
        .stream()
        .map(PolicyVersion::status)
        .toList();
  }

  private static PromiseFacts facts(String locale, String region) {
    return new PromiseFacts(Family.AFTER_SALE, null, Channel.FORM, Level.L0, region, null, locale);
  }

  private long promised(Instant at) {
    return preview(at, facts("zh-CN", null)).targetSeconds();
  }

  private String policyOf(Instant at) {
    return policyOf(at, facts("zh-CN", null));
  }

  private String policyOf(Instant at, PromiseFacts facts) {
    return preview(at, facts).policyCode();
  }

  private PromisePreview preview(Instant at, PromiseFacts facts) {
    return Room.call(database, at, room -> room.desk.preview(facts, ClockKind.FIRST_REPLY, at))
        .orElseThrow();
  }

  private static PolicyRow row(List<PolicyRow> rows, String code) {
    return rows.stream().filter(r -> r.policy().code().equals(code)).findFirst().orElseThrow();
  }

  /** A wish for {@link #CODE}, changed word by word. */
  private static final class Wish {
    private final String code;
    private final int seen;
    private final Long target;
    private Channel channel = Channel.FORM;
    private Level level = Level.L0;
    private String region;
    private String language;
    private Long calendar = 2L;
    private Long warn;
    private Integer position = 180;
    private Instant from;
    private Instant to;
    private boolean withdraw;
    private boolean shorten;

    Wish(String code, int seen, Long target) {
      this.code = code;
      this.seen = seen;
      this.target = target;
    }

    Wish channel(Channel wanted) {
      channel = wanted;
      return this;
    }

    Wish level(Level wanted) {
      level = wanted;
      return this;
    }

    Wish region(String wanted) {
      region = wanted;
      return this;
    }

    Wish language(String wanted) {
      language = wanted;
      return this;
    }

    Wish calendar(Long wanted) {
      calendar = wanted;
      return this;
    }

    Wish warn(Long wanted) {
      warn = wanted;
      return this;
    }

    Wish position(Integer wanted) {
      position = wanted;
      return this;
    }

    Wish from(Instant wanted) {
      from = wanted;
      return this;
    }

    Wish to(Instant wanted) {
      to = wanted;
      return this;
    }

    Wish withdraw() {
      withdraw = true;
      return this;
    }

    Wish shorten() {
      shorten = true;
      return this;
    }

    PolicyWish build() {
      return new PolicyWish(
          code,
          seen,
          ClockKind.FIRST_REPLY,
          null,
          null,
          channel,
          level,
          region,
          language,
          target,
          calendar,
          warn,
          position,
          from,
          to,
          List.of(new Escalation(100, Escalation.Step.NOTIFY)),
          withdraw,
          shorten,
          "as the shop decided");
    }
  }
}

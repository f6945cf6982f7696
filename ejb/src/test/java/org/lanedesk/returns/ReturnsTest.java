package org.lanedesk.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.data.Limit;
import jakarta.data.exceptions.OptimisticLockingFailureException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.event.Actor;
import org.lanedesk.member.Level;
import org.lanedesk.member.OrderView;
import org.lanedesk.member.PurchaseState;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class ReturnsTest {
  private static final Instant NOW = Instant.parse("2026-03-03T01:00:00Z");
  private static final Set<ReturnState> ALL = EnumSet.allOf(ReturnState.class);
  private static final Set<ReturnType> TYPES = EnumSet.allOf(ReturnType.class);
  private static final Limit TEN = Limit.of(10);

  @Parameter TwoDatabases database;

  @BeforeEach
  void anOrderOfTwoPieces() {
    database.reset();
    database.run(session -> {
      var day = "timestamp with time zone '2026-03-01 00:00:00+00:00'";
      sql(
          session,
          "insert into account (id, email, name, locale, zone, state, failed_count, created_at,"
              + " version) values (7, 'li@example.com', '李雷', 'zh-CN', 'Asia/Shanghai',"
              + " 'ACTIVE', 0, "
              + day
              + ", 0)");
      sql(
          session,
          "insert into member (id, level, score, credit, created_at, version)"
              + " values (7, 'L0', 0, 700, "
              + day
              + ", 0)");
      sql(
          session,
          "insert into purchase (id, number, member_id, currency, paid_minor, coupon_minor,"
              + " freight_minor, zone, state, version) values (70, 'N70', 7, 'CNY', 10000, 0, 0,"
              + " 'Asia/Shanghai', 'DELIVERED', 0)");
      sql(
          session,
          "insert into purchase_line (id, purchase_id, line_no, sku, title, quantity,"
              + " price_minor, fresh, exclusion, exclusion_confirmed) values (701, 70, 1, 'A',"
              + " '保暖内衣', 2, 5000, false, 'NONE', false)");
    });
  }

  @Test
  void the_delivered_rules_are_there() {
    assertEquals(
        PolicyPack.CN.windows().noReasonDays(), ask(r -> pack(r, "CN")).windows().noReasonDays());
    assertEquals(PolicyPack.CN.terms(), ask(r -> pack(r, "CN")).terms(), "the terms as documented");
    assertTrue(ask(r -> pack(r, "EU")).withdrawal());
    assertEquals(Term.workingDays(3), ask(r -> pack(r, "US")).term(TermKind.T1));
    assertTrue(ask(r -> r.packs("CN", Instant.parse("2016-01-01T00:00:00Z"))).isEmpty());
  }

  @Test
  void a_return_is_kept_with_its_lines_and_history() {
    var id = keep("1", NOW.plusSeconds(60));
    assertEquals("1", ask(r -> r.piecesOf(70L, 0L, TYPES)).getFirst().pieces());
    var line = ask(r -> r.linesOf(id)).getFirst().view("CNY");
    assertEquals(2333, line.money().amountMinor());
    var step = ask(r -> r.historyOf(id)).getFirst();
    assertEquals(ReturnVerb.SUBMIT, step.verb());
    assertEquals("李雷", step.actor());
    assertEquals(1L, ask(r -> r.count(EnumSet.of(ReturnState.SUBMITTED))).longValue());
  }

  @Test
  void what_waits_is_listed_by_its_deadline_page_by_page() {
    var late = keep("1", NOW.plusSeconds(90));
    var soon = keep("2", NOW.plusSeconds(30));
    var same = keep("2", NOW.plusSeconds(30));
    var waiting = EnumSet.of(ReturnState.SUBMITTED);
    assertEquals(
        List.of(soon, same), ids(ask(r -> r.byDeadline(waiting, Returns.EVER, 0L, Limit.of(2)))));
    var by = ask(r -> r.deadlineOf(same)).orElseThrow();
    assertEquals(List.of(late), ids(ask(r -> r.byDeadline(waiting, by, same, TEN))));
    assertEquals(List.of(same, soon, late), ids(ask(r -> r.newest(ALL, Long.MAX_VALUE, TEN))));
    assertEquals(List.of(late), ids(ask(r -> r.ofMember(7L, ALL, soon, TEN))));
    assertEquals(List.of(), ids(ask(r -> r.ofOrder("N71", ALL, Long.MAX_VALUE, TEN))));
  }

  @Test
  void of_two_who_decide_at_once_the_second_is_told() {
    var id = keep("1", NOW);
    var mine = ask(r -> r.findById(id)).orElseThrow();
    var theirs = ask(r -> r.findById(id)).orElseThrow();
    mine.take(ReturnVerb.APPROVE, Party.AGENT, null, NOW);
    theirs.take(ReturnVerb.REJECT, Party.AGENT, null, NOW);
    ask(r -> r.update(mine));
    assertThrows(OptimisticLockingFailureException.class, () -> ask(r -> r.update(theirs)));
    assertEquals(ReturnState.APPROVED_AWAIT_RETURN, ask(r -> r.findById(id)).orElseThrow().state());
  }

  @Test
  void of_many_who_want_the_last_pieces_exactly_as_many_get_one_as_there_are() throws Exception {
    int tabs = 16;
    var barrier = new CyclicBarrier(tabs);
    Callable<Boolean> submit =
        () -> {
          barrier.await();
          return database.call(session -> {
            var returns = new Returns_(session);
            returns.holdOrder(70L);
            var held =
                returns.piecesOf(70L, 0L, TYPES).stream()
                    .filter(h -> h.state().holds())
                    .map(h -> new Pieces(h.pieces()))
                    .reduce(Pieces.NONE, Pieces::and);
            if (held.count() == 2) return false;
            keep(returns, Pieces.free(2, held, 1).text(), NOW);
            return true;
          });
        };
    try (var people = Executors.newFixedThreadPool(tabs)) {
      var winners = 0;
      for (var done : people.invokeAll(Collections.nCopies(tabs, submit)))
        if (done.get()) winners++;
      assertEquals(2, winners);
    }
    var pieces =
        new ArrayList<>(
            ask(r -> r.piecesOf(70L, 0L, TYPES)).stream().map(HeldPieces::pieces).toList());
    pieces.sort(null);
    assertEquals(List.of("1", "2"), pieces);
  }

  private static PolicyPack pack(Returns returns, String market) {
    var at = Instant.parse("2026-07-01T00:00:00Z");
    var row = returns.packs(market, at).getFirst();
    return row.pack(returns.terms(row.id()));
  }

  private Long keep(String pieces, Instant decideBy) {
    return ask(r -> keep(r, pieces, decideBy));
  }

  private static Long keep(Returns returns, String pieces, Instant decideBy) {
    var assessed = assessed(new Pieces(pieces));
    var request = returns.insert(ReturnRequest.submitted(assessed, "太小", NOW));
    returns.addLines(List.of(ReturnLine.of(request.id(), assessed.lines().getFirst())));
    returns.addStep(
        ReturnStep.taken(
            request.id(),
            ReturnFlow.SUBMITTING,
            new Actor(Actor.Kind.CUSTOMER, 7L, "李雷"),
            null,
            NOW));
    request.talksThrough(null, decideBy);
    returns.update(request);
    return request.id();
  }

  private static Assessment assessed(Pieces pieces) {
    var order =
        new OrderView(
            70L,
            "N70",
            7L,
            "CNY",
            10_000,
            0,
            0,
            NOW,
            NOW,
            NOW,
            "Asia/Shanghai",
            PurchaseState.DELIVERED,
            List.of());
    var finding = new Finding(EligibilityCode.OK, RuleText.of("rule.OK", 7, NOW), NOW);
    var money = new Refund("CNY", 4000, 1667, 0, 2333);
    var line = new QuotedLine(701L, "A", "保暖内衣", pieces.count(), finding, money);
    var favour = Favour.none(Level.L0);
    return new Assessment(
        order,
        "李雷",
        Locale.SIMPLIFIED_CHINESE,
        PolicyPack.CN,
        favour,
        ReturnType.RETURN,
        ReturnReason.SIZE,
        finding,
        money,
        favour.freight(ReturnType.RETURN, ReturnReason.SIZE, "CNY"),
        List.of(new AssessedLine(line, pieces)),
        false);
  }

  private static List<Long> ids(List<ReturnRow> rows) {
    return rows.stream().map(ReturnRow::id).toList();
  }

  private <T> T ask(Function<Returns, T> question) {
    return database.call(session -> question.apply(new Returns_(session)));
  }

  private static void sql(StatelessSession session, String sql) {
    session.createNativeMutationQuery(sql).executeUpdate();
  }
}

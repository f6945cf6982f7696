package org.lanedesk.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
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
import org.lanedesk.kb.Outcome;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class QualityTest {
  private static final Instant NOW = EditorsRoom.NOW;
  private static final Caller EDITOR = EditorsRoom.person(7, "Editor", Role.EDITOR);

  @Parameter TwoDatabases database;

  @BeforeEach
  void asMigrated() {
    database.reset();
  }

  @Test
  void shares_are_counted_from_what_was_asked_shown_and_judged() {
    in((room, desk) -> {
      var used = room.published("used", "one");
      var wrong = room.published("wrong", "two");
      asked(room, "en", NOW.minus(Duration.ofDays(1)), List.of(used, wrong), 0, Outcome.USED);
      asked(room, "en", NOW.minus(Duration.ofDays(1)), List.of(wrong, used), 1, Outcome.EDITED);
      asked(room, "en", NOW.minus(Duration.ofDays(1)), List.of(wrong), 0, Outcome.REJECTED);
      asked(room, "zh-CN", NOW.minus(Duration.ofDays(8)), List.of(), 0, null);
      var report = desk.report(EDITOR, 2);
      var whole = report.whole().all();
      assertEquals(4, whole.asked());
      assertEquals(0.75, whole.coverage());
      assertEquals(1 / 3.0, whole.acceptanceAt1());
      assertEquals(2 / 3.0, whole.acceptanceAt3());
      assertEquals(1, report.weeks().getFirst().all().asked());
      assertNull(report.weeks().getFirst().all().acceptanceAt1());
      assertEquals(List.of(wrong), report.rejected().stream().map(ArticleUse::id).toList());
      assertEquals(3L, report.rejected().getFirst().shown());
    });
  }

  @Test
  void searches_that_found_nothing_are_a_share_by_language() {
    in((room, desk) -> {
      var log = room.editors.suggestions;
      log.add(new SearchLog("en", "a", 0, false, NOW.minusSeconds(60)));
      log.add(new SearchLog("en", "b", 3, false, NOW.minusSeconds(60)));
      log.add(new SearchLog("en", "c", 0, true, NOW.minusSeconds(60)));
      log.add(new SearchLog("zh-CN", "d", 1, false, NOW.minusSeconds(60)));
      var week = desk.report(EDITOR, 1).whole();
      assertEquals(1 / 3.0, week.zeroRate());
      assertEquals(0.5, week.searches().getFirst().zeroRate());
    });
  }

  @Test
  void an_article_that_nobody_ever_meets_is_named() {
    in((room, desk) -> {
      var lonely = room.published("lonely", "one");
      var shown = room.published("shown", "two");
      for (var id : List.of(lonely, shown)) {
        var article = room.articles.byId(id).orElseThrow();
        article.publishedAt = NOW.minus(Duration.ofDays(40));
        room.articles.update(article);
      }
      asked(room, "en", NOW.minus(Duration.ofDays(2)), List.of(shown), 0, null);
      var unseen = desk.report(EDITOR, 4).unseen();
      assertEquals(List.of("lonely en"), unseen.stream().map(a -> a.title("en")).toList());
    });
  }

  @Test
  void the_file_has_a_line_for_each_week_and_group() {
    in((room, desk) -> {
      asked(room, "en", NOW.minusSeconds(60), List.of(), 0, null);
      var lines = QualityCsv.of(desk.report(EDITOR, 1)).lines().toList();
      assertTrue(lines.get(0).startsWith("from,to,locale,family,asked"));
      assertTrue(lines.get(1).contains(",en,,1,0,0.0,,,0,"), lines.get(1));
      assertEquals(1 + 2 + 2, lines.size());
    });
  }

  @Test
  void what_customers_typed_is_no_formula() {
    var gap = new GapGroup("=cmd|'/c calc'!A1", List.of(), 2, 1, NOW);
    assertTrue(QualityCsv.of(List.of(gap), 30).contains("'=cmd|"));
  }

  @Test
  void agents_and_customers_do_not_see_the_figures() {
    in((room, desk) -> {
      var agent = EditorsRoom.person(8, "Agent", Role.AGENT);
      assertThrows(NotAllowed.class, () -> desk.report(agent, 4));
      assertThrows(Refusal.class, () -> desk.report(EDITOR, 53));
    });
  }

  private static void asked(
      EditorsRoom room, String locale, Instant at, List<Long> shown, int judged, Outcome outcome) {
    var log = room.editors.suggestions;
    var all = log.add(new Suggestion(null, null, "ask", locale, "words", at, shown.size()));
    for (int i = 0; i < shown.size(); i++) {
      var hit = new SuggestionHit(all.id, null, shown.get(i), i + 1, 0.5);
      if (i == judged && outcome != null) {
        hit.became(outcome, 7L, at);
      }
      log.addHits(List.of(hit));
    }
  }

  private interface Deed {
    void with(EditorsRoom room, QualityDesk desk);
  }

  private void in(Deed deed) {
    Consumer<StatelessSession> work =
        session -> {
          var room = new EditorsRoom(session);
          var desk = new QualityDesk();
          desk.counts = new Qualities_(session);
          desk.editors = room.editors;
          desk.clock = Clock.fixed(NOW, ZoneOffset.UTC);
          deed.with(room, desk);
        };
    database.run(work);
  }
}

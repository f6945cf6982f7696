package org.lanedesk.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lanedesk.knowledge.ArticleDraft;
import org.lanedesk.knowledge.TextDraft;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Family;

class StoryBookTest {
  private static final Instant NOW = Instant.parse("2026-03-10T04:00:00Z");

  @Test
  void theSameSeedMakesTheSameShop() {
    assertEquals(shop(7), shop(7));
    assertFalse(shop(7).equals(shop(8)));
  }

  @Test
  void everyLevelHasAKnownMemberAndOthers() {
    var crowd = new Crowd(Shelves.read().names(), NOW).gather(new Dice(1));
    assertEquals(300, crowd.size());
    for (var level : Level.values()) {
      assertEquals(level, crowd.get(level.ordinal()).level());
      assertTrue(crowd.stream().filter(s -> s.level() == level).count() > 5, level.name());
    }
    assertEquals(300, crowd.stream().map(Shopper::email).distinct().count());
  }

  @Test
  void ordersAreNumberedOnceAndArriveAfterTheyWereSent() {
    var shelves = Shelves.read();
    var dice = new Dice(1);
    var crowd = new Crowd(shelves.names(), NOW).gather(dice);
    var orders = new Till(shelves.products(), NOW).ring(crowd, dice);
    assertEquals(600, orders.size());
    assertEquals(600, orders.stream().map(Bought::number).distinct().count());
    for (var order : orders) {
      assertTrue(order.paidAt().isBefore(NOW), order.number());
      assertTrue(order.couponMinor() <= order.goodsMinor(), order.number());
      if (order.deliveredAt() != null) assertTrue(order.shippedAt().isBefore(order.deliveredAt()));
    }
  }

  @Test
  void aStoryIsAboutAnOrderThatWasPaidForAndLeavesNoGaps() {
    var stories = shop(3);
    assertTrue(stories.size() >= 900, "only " + stories.size());
    for (var story : stories) {
      if (story.order() != null) {
        assertTrue(story.order().paidAt().isBefore(story.openedAt()), story.id());
        assertEquals(story.shopper(), story.order().shopper());
      }
      var all =
          story.subject()
              + story.question()
              + story.script().turns().stream()
                  .map(turn -> story.filled(turn.text()))
                  .collect(Collectors.joining());
      assertFalse(all.matches("(?s).*\\{\\w+}.*"), all);
    }
    var families = stories.stream().map(s -> s.script().family()).collect(Collectors.toSet());
    assertEquals(EnumSet.allOf(Family.class), families);
  }

  @Test
  void scriptsNameArticlesThatExist() {
    var keys = Shelves.articles().stream().map(ArticleDraft::key).collect(Collectors.toSet());
    for (var script : Shelves.read().scripts()) {
      if (script.article() != null) assertTrue(keys.contains(script.article()), script.article());
    }
  }

  @Test
  void articlesAreWrittenInBothLanguages() {
    for (var article : Shelves.articles()) {
      var locales = article.texts().stream().map(TextDraft::locale).collect(Collectors.toSet());
      assertEquals(Set.of("zh-CN", "en"), locales, article.key());
    }
  }

  private static List<Story> shop(long seed) {
    var shelves = Shelves.read();
    var dice = new Dice(seed);
    var crowd = new Crowd(shelves.names(), NOW).gather(dice);
    var orders = new Till(shelves.products(), NOW).ring(crowd, dice);
    var book = new StoryBook(shelves.scripts(), shelves.products(), crowd, orders, NOW);
    var all = new ArrayList<>(book.today(dice));
    all.addAll(book.past(dice));
    return all;
  }
}

package org.lanedesk.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.TwoDatabases;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Flag;
import org.lanedesk.ticket.Lane;

/** The rules as the migration lays them. */
class ClassifyTest {
  private Classify classify;

  @BeforeEach
  void rules() {
    TwoDatabases.H2.reset();
    Function<org.hibernate.StatelessSession, Classify> read =
        session -> {
          var reader = new RoutingReader();
          reader.queues = new Queues_(session);
          reader.seats = new Seats_(session);
          return reader.read().classify();
        };
    classify = TwoDatabases.H2.call(read);
  }

  @Test
  void each_family_has_its_queue() {
    assertEquals("PRE_SALE", queue(Family.PRE_SALE, "zh-CN"));
    assertEquals("IN_SALE", queue(Family.IN_SALE, "zh-CN"));
    assertEquals("AFTER_SALE_RETURN", queue(Family.AFTER_SALE, "zh-CN"));
    assertEquals("COMPLAINT", queue(Family.COMPLAINT, "zh-CN"));
    assertEquals("COMPLAINT", queue(Family.FEEDBACK, "zh-CN"));
  }

  @Test
  void whoever_writes_english_is_answered_by_people_who_speak_it() {
    for (var family : Family.values()) {
      assertEquals("OVERSEAS_EN", queue(family, "en"));
      assertEquals("OVERSEAS_EN", queue(family, "en-US"));
    }
  }

  @Test
  void a_claim_about_fresh_goods_is_fast_and_in_its_own_queue() {
    var place = place(Family.AFTER_SALE, Level.L0, "zh-CN", Flag.FRESH_CLAIM);
    assertEquals("FRESH_CLAIM", place.queueCode());
    assertEquals(Lane.FAST, place.lane());
  }

  @Test
  void high_levels_are_fast_and_the_others_are_not() {
    assertEquals(Lane.STANDARD, place(Family.PRE_SALE, Level.L0, "zh-CN").lane());
    assertEquals(Lane.STANDARD, place(Family.PRE_SALE, Level.L1, "zh-CN").lane());
    assertEquals(Lane.FAST, place(Family.PRE_SALE, Level.L2, "zh-CN").lane());
    assertEquals(Lane.FAST, place(Family.PRE_SALE, Level.L3, "zh-CN").lane());
  }

  @Test
  void a_duplicate_is_bulk_whatever_the_level_but_never_when_someone_may_be_hurt() {
    assertEquals(Lane.BULK, place(Family.IN_SALE, Level.L3, "zh-CN", Flag.DUPLICATE).lane());
    assertEquals(
        Lane.FAST, place(Family.IN_SALE, Level.L0, "zh-CN", Flag.DUPLICATE, Flag.SAFETY).lane());
    assertEquals(
        Lane.FAST,
        place(Family.IN_SALE, Level.L0, "zh-CN", Flag.MASS_INCIDENT, Flag.STATUTORY_24H).lane());
  }

  private String queue(Family family, String locale) {
    return place(family, Level.L0, locale).queueCode();
  }

  private Classify.Place place(Family family, Level level, String locale, Flag... flags) {
    return classify.place(
        new Classify.Facts(family, null, Set.of(flags), level, locale, Channel.CHAT, "", Set.of()));
  }
}

package org.lanedesk.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lanedesk.sla.OpeningHours;
import org.lanedesk.sla.SlaClock;
import org.lanedesk.sla.Span;
import org.lanedesk.ticket.Flag;

class ShareTest {
  private static final long SEED = Long.getLong("test.seed", 20260302L);
  private static final Instant ZERO = Instant.parse("2026-03-02T00:00:00Z");
  private static final SlaClock ALWAYS = new SlaClock(OpeningHours.always(ZoneOffset.UTC));

  /** As the migration has them. */
  static final List<HeadStart> STARTS =
      List.of(
          new HeadStart("SAFETY", 1000, 1000),
          new HeadStart("PAYMENT", 1000, 1000),
          new HeadStart("FRAUD", 1000, 1000),
          new HeadStart("STATUTORY_4H", 750, 750),
          new HeadStart("STATUTORY_24H", 500, 500),
          new HeadStart("COMPLAINT", 300, 300),
          new HeadStart("DISPUTE", 300, 300),
          new HeadStart("FRESH_CLAIM", 300, 300),
          new HeadStart("RETURN", 200, 200),
          new HeadStart("OPEN_CART", 200, 200),
          new HeadStart("REOPENED", 200, 200),
          new HeadStart("CHASED", 200, 600),
          new HeadStart("REPEAT_CONTACT", 150, 150),
          new HeadStart("GIVEN_BACK", 250, 250),
          new HeadStart("ORDER_VALUE", 100, 100));

  @Test
  void the_five_tickets_of_the_domain_rank_as_worked_out_by_hand() {
    assertEquals(180, rank(180, 0));
    assertEquals(190, rank(30, 160));
    assertEquals(170, rank(30, 140));
    assertEquals(84, rank(120, 0, Flag.FRESH_CLAIM));
    assertEquals(144, rank(180, 0, Flag.OPEN_CART));
  }

  @Test
  void a_ticket_with_the_whole_share_is_ranked_as_if_it_were_due_when_it_came() {
    assertEquals(7, rank(14_400, 7, Flag.SAFETY));
    assertEquals(1000, share(5, 1000, Flag.values()).thousandths());
  }

  @Test
  void chasing_counts_each_time_up_to_its_limit() {
    assertEquals(0, share(0, 0).thousandths());
    assertEquals(400, share(2, 0).thousandths());
    assertEquals(600, share(4, 0).thousandths());
  }

  @Test
  void money_counts_in_proportion_and_never_outweighs_lateness() {
    assertEquals(50, share(0, 500).thousandths());
    assertEquals(100, share(0, 9_999).thousandths());
    assertFalse(share(0, -5).parts().stream().anyMatch(p -> p.thousandths() < 0));
  }

  @Test
  void of_two_deadlines_the_nearer_counts() {
    assertEquals(750, share(0, 0, Flag.STATUTORY_4H, Flag.STATUTORY_24H).thousandths());
    assertEquals(500, share(0, 0, Flag.STATUTORY_24H).thousandths());
  }

  @Test
  void the_parts_add_up_to_what_is_told() {
    var share = share(1, 1000, Flag.RETURN, Flag.REPEAT_CONTACT);
    assertEquals(650, share.thousandths());
    assertEquals(
        List.of("RETURN", "CHASED", "REPEAT_CONTACT", "ORDER_VALUE"),
        share.parts().stream().map(Share.Part::code).toList());
  }

  /** The bound that the order promises: nothing that began after your answer-by is before you. */
  @Test
  void nothing_that_began_after_your_answer_by_is_served_before_you() {
    var random = new Random(SEED);
    var shop =
        new SlaClock(OpeningHours.daily(ZoneId.of("Asia/Shanghai"), Span.parse("08:00-23:00")));
    for (var round = 0; round < 300; round++) {
      var line = new ArrayList<Ranked>();
      for (var i = 0; i < 40; i++) {
        var hours = random.nextBoolean() ? ALWAYS : shop;
        var target = Duration.ofSeconds(30 + random.nextInt(28_800));
        var started = ZERO.plusSeconds(random.nextInt(200_000));
        var share = share(random.nextInt(4), random.nextInt(1001), flags(random));
        var rank = share.rank(target, started, hours);
        var due = hours.dueAfter(target, started);
        assertTrue(!rank.isBefore(started) && !rank.isAfter(due), "seed " + SEED);
        line.add(new Ranked(rank, started, due));
      }
      line.sort(Comparator.comparing(Ranked::rank).thenComparing(Ranked::started));
      for (var i = 0; i < line.size(); i++) {
        for (var earlier : line.subList(0, i)) {
          assertFalse(
              earlier.started().isAfter(line.get(i).due()), "seed " + SEED + " round " + round);
        }
      }
    }
  }

  private record Ranked(Instant rank, Instant started, Instant due) {}

  private static Flag[] flags(Random random) {
    return EnumSet.allOf(Flag.class).stream()
        .filter(f -> random.nextInt(5) == 0)
        .toArray(Flag[]::new);
  }

  private static Share share(int chases, int value, Flag... flags) {
    return Share.of(new Share.Facts(Set.of(flags), chases, value), STARTS);
  }

  private static long rank(int target, int from, Flag... flags) {
    var rank = share(0, 0, flags).rank(Duration.ofSeconds(target), ZERO.plusSeconds(from), ALWAYS);
    return Duration.between(ZERO, rank).toSeconds();
  }
}

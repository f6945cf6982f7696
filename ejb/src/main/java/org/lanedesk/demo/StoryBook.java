package org.lanedesk.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.lanedesk.demo.Story.End;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Flag;

/** Writes the stories: who asks what, about which order, when, and how it went. */
record StoryBook(
    List<Script> scripts,
    List<Product> products,
    List<Shopper> crowd,
    List<Bought> orders,
    Instant now) {
  private static final int PAST = 840;
  private static final int PAST_DAYS = 90;
  private static final int TODAY = 64;
  private static final List<Family> FAMILIES = List.of(Family.values());

  /** How busy each hour of a customer's day is. */
  private static final int[] HOURS = {
    2, 1, 1, 0, 0, 0, 1, 2, 5, 8, 11, 10, 7, 7, 9, 10, 9, 8, 7, 9, 12, 11, 7, 4
  };

  private static final List<String> OPENINGS_ZH =
      List.of("", "", "", "你好,", "您好,", "亲,", "在吗?", "客服你好,");
  private static final List<String> OPENINGS_EN = List.of("", "", "", "Good day. ", "Hi there. ");

  /** What is over, oldest first: more and more as the shop grows. */
  List<Story> past(Dice dice) {
    var told = new ArrayList<Story>();
    for (var n = 0; told.size() < PAST; n++) {
      var age = Math.pow(dice.between(0.0, 1.0), 1.4);
      var day = now.minus(Duration.ofDays(2 + (long) (age * (PAST_DAYS - 2))));
      story("past-%04d".formatted(n), at(day, dice), dice)
          .map(story -> solved(story, dice))
          .ifPresent(told::add);
    }
    told.sort(Comparator.comparing(Story::openedAt));
    return List.copyOf(told);
  }

  /** What is still open, oldest first: of every family, waiting, taken and answered. */
  List<Story> today(Dice dice) {
    var told = new ArrayList<Story>();
    for (var n = 0; told.size() < TODAY; n++) {
      var family = FAMILIES.get(n % FAMILIES.size());
      var script = dice.pick(scripts.stream().filter(s -> s.family() == family).toList());
      var age = age(script.channel(), dice);
      cast("today-%03d".formatted(n), script, now.minus(age), dice)
          .map(story -> unfinished(story, told.size(), dice))
          .ifPresent(told::add);
    }
    told.sort(Comparator.comparing(Story::openedAt));
    return List.copyOf(told);
  }

  /** Chats are minutes old, letters hours. */
  private static Duration age(Channel channel, Dice dice) {
    return switch (channel) {
      case CHAT -> dice.between(Duration.ofSeconds(2), Duration.ofSeconds(170));
      case PHONE -> dice.between(Duration.ofSeconds(2), Duration.ofSeconds(40));
      case WECHAT -> dice.between(Duration.ofMinutes(1), Duration.ofMinutes(55));
      default -> dice.between(Duration.ofMinutes(4), Duration.ofHours(5));
    };
  }

  private Optional<Story> story(String id, Instant at, Dice dice) {
    return cast(id, dice.pick(scripts), at, dice);
  }

  /** The script with someone it could have happened to at that time; empty when there is nobody. */
  private Optional<Story> cast(String id, Script script, Instant at, Dice dice) {
    if (script.needsOrder()) {
      var fitting = orders.stream().filter(order -> fits(script, order, at)).toList();
      if (fitting.isEmpty()) return Optional.empty();
      var order = dice.pick(fitting);
      return Optional.of(
          told(id, script, order.shopper(), order, product(script, order), at, dice));
    }
    var speakers = crowd.stream().filter(speaks(script.language())).toList();
    var choice = products.stream().filter(script::about).filter(Product::inYuan).toList();
    var product = choice.isEmpty() ? null : dice.pick(choice);
    return Optional.of(told(id, script, dice.pick(speakers), null, product, at, dice));
  }

  private static Predicate<Shopper> speaks(String language) {
    return shopper -> shopper.language().equals(language);
  }

  private static boolean fits(Script script, Bought order, Instant at) {
    return order.shopper().language().equals(script.language())
        && order.pieces().stream().anyMatch(piece -> script.about(piece.product()))
        && inTime(script, order, at);
  }

  private static boolean inTime(Script script, Bought order, Instant at) {
    if (script.family() == Family.IN_SALE) {
      var over = order.deliveredAt() == null ? Instant.MAX : order.deliveredAt();
      return order.paidAt().plusSeconds(3_600).isBefore(at) && at.isBefore(over);
    }
    if (order.deliveredAt() == null || !order.deliveredAt().isBefore(at)) return false;
    var days = order.first().fresh() ? 2 : script.family() == Family.AFTER_SALE ? 14 : 30;
    return at.isBefore(order.deliveredAt().plus(Duration.ofDays(days)));
  }

  private static Product product(Script script, Bought order) {
    return order.pieces().stream()
        .map(Bought.Piece::product)
        .filter(script::about)
        .findFirst()
        .orElseThrow();
  }

  private Story told(
      String id,
      Script script,
      Shopper shopper,
      Bought order,
      Product product,
      Instant at,
      Dice dice) {
    var openings = shopper.abroad() ? OPENINGS_EN : OPENINGS_ZH;
    var opening = script.channel() == Channel.MAIL ? "" : dice.pick(openings);
    return new Story(
        id, script, shopper, order, product, at, opening, 0, 0, End.SOLVED, 0, Set.of());
  }

  private Story solved(Story story, Dice dice) {
    var swift = story.shopper().level().compareTo(Level.L2) >= 0;
    var late = dice.chance(swift ? 0.03 : 0.07);
    var stars = dice.chance(0.48) ? List.of(1, 2, 3, 4, 5).get(stars(late, dice)) : 0;
    return ending(story, End.SOLVED, promptness(late, dice), stars, Set.of(), dice);
  }

  private static int stars(boolean late, Dice dice) {
    return late ? dice.weighed(14, 16, 26, 26, 18) : dice.weighed(1, 2, 8, 30, 59);
  }

  private static double promptness(boolean late, Dice dice) {
    return late ? dice.between(1.05, 2.2) : 0.12 + 0.8 * dice.between(0.0, 1.0);
  }

  private Story unfinished(Story story, int nth, Dice dice) {
    var end = List.of(End.values()).get(dice.weighed(66, 8, 12, 8, 6, 0));
    var late = dice.chance(0.1);
    var extra = nth % 11 == 5 ? Set.of(nth % 2 == 0 ? Flag.MASS_INCIDENT : Flag.DUPLICATE) : null;
    return ending(story, end, promptness(late, dice), 0, extra == null ? Set.of() : extra, dice);
  }

  private static Story ending(
      Story story, End end, double promptness, int stars, Set<Flag> extra, Dice dice) {
    return new Story(
        story.id(),
        story.script(),
        story.shopper(),
        story.order(),
        story.product(),
        story.openedAt(),
        story.opening(),
        promptness,
        dice.between(0, 3),
        end,
        stars,
        extra);
  }

  private static Instant at(Instant day, Dice dice) {
    var zone = ZoneId.of("Asia/Shanghai");
    return day.atZone(zone)
        .toLocalDate()
        .atTime(dice.weighed(HOURS), dice.between(0, 59), dice.between(0, 59))
        .atZone(zone)
        .toInstant()
        .plusMillis(dice.between(0, 999));
  }
}

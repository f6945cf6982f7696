package org.lanedesk.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lanedesk.demo.ReturnScript.Decision;
import org.lanedesk.member.Level;
import org.lanedesk.returns.ReturnType;

/** Finds an order for every return; no order is sent back twice. */
record ReturnBook(List<ReturnScript> scripts, List<Bought> orders, Instant now) {
  private static final int PAST = 48;
  private static final Duration DAY = Duration.ofDays(1);

  /** Asked for since yesterday: most wait for a decision. */
  List<ReturnStory> today(Dice dice) {
    var used = new HashSet<String>();
    var told = new ArrayList<ReturnStory>();
    for (var script : scripts) {
      if (script.decision() == Decision.OPEN || script.type() == ReturnType.REFUND_ONLY) {
        var from = now.minus(Duration.ofHours(20));
        add(told, used, script, at -> at.isAfter(from), dice);
      }
    }
    return sorted(told);
  }

  /** Decided long ago, oldest first. */
  List<ReturnStory> past(Dice dice) {
    var used = new HashSet<String>();
    var told = new ArrayList<ReturnStory>();
    var over =
        scripts.stream()
            .filter(s -> s.decision() != Decision.OPEN && s.type() == ReturnType.RETURN)
            .toList();
    known(told, used, over, dice);
    for (var tries = 0; told.size() < PAST && tries < 4 * PAST; tries++) {
      add(told, used, dice.pick(over), at -> at.isBefore(now.minus(DAY.multipliedBy(3))), dice);
    }
    return sorted(told);
  }

  /** Whoever looks around as one of the known customers finds a return in his history. */
  private void known(List<ReturnStory> told, Set<String> used, List<ReturnScript> over, Dice dice) {
    for (var level : Level.values()) {
      var name = "l" + level.ordinal() + "@";
      var theirs = orders.stream().filter(o -> o.shopper().email().startsWith(name)).toList();
      var mine = new ReturnBook(scripts, theirs, now);
      var before = told.size();
      for (var tries = 0; told.size() == before && tries < over.size(); tries++) {
        mine.add(told, used, over.get(tries), at -> at.isBefore(now.minus(DAY)), dice);
      }
    }
  }

  private void add(
      List<ReturnStory> told,
      Set<String> used,
      ReturnScript script,
      Predicate<Instant> when,
      Dice dice) {
    var ideas = new ArrayList<ReturnStory>();
    for (var order : orders) {
      var piece = piece(script, order);
      if (piece < 0 || used.contains(order.number())) continue;
      var at = askedAt(script, order, dice);
      if (at.isBefore(now) && when.test(at)) ideas.add(story(script, order, piece, at, dice));
    }
    if (ideas.isEmpty()) return;
    var chosen = dice.pick(ideas);
    used.add(chosen.order().number());
    told.add(chosen);
  }

  private static Instant askedAt(ReturnScript script, Bought order, Dice dice) {
    var from = script.type() == ReturnType.RETURN ? order.deliveredAt() : order.paidAt();
    var longest = script.type() == ReturnType.RETURN ? 140 : 30;
    return from.plus(dice.between(Duration.ofHours(1), Duration.ofHours(longest)));
  }

  /** The line that fits, or -1. */
  private static int piece(ReturnScript script, Bought order) {
    var received = order.deliveredAt() != null;
    if (script.type() == ReturnType.RETURN ? !received : order.shippedAt() != null) return -1;
    var speaks = script.language().equals("en") == order.shopper().abroad();
    for (var n = 0; speaks && n < order.pieces().size(); n++) {
      var product = order.pieces().get(n).product();
      if (product.fits(script.kind()) && fair(script, product)) return n;
    }
    return -1;
  }

  /** Fresh goods have their own claim; what the law excludes comes back only for a fault. */
  private static boolean fair(ReturnScript script, Product product) {
    if (script.type() == ReturnType.REFUND_ONLY) return true;
    return !product.fresh() && (script.reason().fault() || product.exclusion().equals("NONE"));
  }

  private static ReturnStory story(
      ReturnScript script, Bought order, int piece, Instant at, Dice dice) {
    var late = dice.chance(0.08);
    var promptness = late ? dice.between(1.05, 1.5) : dice.between(0.05, 0.85);
    return new ReturnStory(script, order, piece, at, promptness, dice.between(0, 3));
  }

  private static List<ReturnStory> sorted(List<ReturnStory> told) {
    told.sort(Comparator.comparing(ReturnStory::openedAt));
    return List.copyOf(told);
  }
}

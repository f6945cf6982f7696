package org.lanedesk.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lanedesk.member.Level;

/** Makes the members: most of them at the lowest level, a few at the highest. */
record Crowd(Map<String, Names> names, Instant now) {
  private static final int SIZE = 296;

  /** One known member of every level first, then the crowd. */
  List<Shopper> gather(Dice dice) {
    var all = new ArrayList<Shopper>();
    for (var level : Level.values()) {
      var language = level == Level.L1 ? "en" : "zh-CN";
      all.add(shopper("l" + level.ordinal(), language, level, dice));
    }
    for (var n = 1; n <= SIZE; n++) {
      var level = Level.values()[dice.weighed(62, 21, 13, 4)];
      all.add(shopper("member%03d".formatted(n), language(dice), level, dice));
    }
    return List.copyOf(all);
  }

  private static String language(Dice dice) {
    return List.of("zh-CN", "en", "zh-TW").get(dice.weighed(72, 22, 6));
  }

  private Shopper shopper(String box, String language, Level level, Dice dice) {
    var known = names.get(language);
    return new Shopper(
        box + "@demo.lanedesk.org",
        known.any(dice, language),
        language,
        dice.pick(known.zones()),
        level,
        score(level, dice),
        dice.between(58, 90) * 10,
        level == Level.L2 ? now.plus(Duration.ofDays(dice.between(20, 340))) : null,
        level == Level.L3 ? now.plus(Duration.ofDays(dice.between(60, 360))) : null);
  }

  private static int score(Level level, Dice dice) {
    return switch (level) {
      case L0 -> dice.between(180, 999);
      case L1 -> dice.between(1_000, 2_480);
      case L2 -> dice.between(850, 2_400);
      case L3 -> dice.between(2_500, 2_990);
    };
  }
}

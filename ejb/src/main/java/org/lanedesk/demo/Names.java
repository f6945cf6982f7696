package org.lanedesk.demo;

import java.util.List;

/** Names common enough to be nobody's, with the zones their bearers live in. */
record Names(List<String> family, List<String> given, List<String> zones) {

  /** Chinese names are written family first and without a space. */
  String any(Dice dice, String language) {
    var first = dice.pick(given);
    var last = dice.pick(family);
    return language.startsWith("zh") ? last + first : first + " " + last;
  }
}

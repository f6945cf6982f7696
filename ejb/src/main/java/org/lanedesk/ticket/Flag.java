package org.lanedesk.ticket;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A fact about a ticket that may give it a head start or decide its lane. */
public enum Flag {
  SAFETY,
  PAYMENT,
  FRAUD,
  /** A statutory or policy deadline in less than four hours. */
  STATUTORY_4H,
  /** A statutory or policy deadline in less than a day. */
  STATUTORY_24H,
  COMPLAINT,
  DISPUTE,
  FRESH_CLAIM,
  RETURN,
  OPEN_CART,
  REOPENED,
  REPEAT_CONTACT,
  GIVEN_BACK,
  DUPLICATE,
  MASS_INCIDENT;

  /** What a ticket is flagged with by what it is about, beside what was said of it. */
  static Set<Flag> with(Set<Flag> said, Family family, String reason, Long returnId) {
    var flags = EnumSet.noneOf(Flag.class);
    flags.addAll(said);
    if (family == Family.COMPLAINT) {
      flags.add(COMPLAINT);
    }
    if (FRESH_CLAIM.name().equals(reason)) {
      flags.add(FRESH_CLAIM);
    }
    if (returnId != null) {
      flags.add(RETURN);
    }
    return flags;
  }

  /** The flags as one line of text, in their own order. */
  public static String line(Set<Flag> flags) {
    return flags.stream().sorted().map(Flag::name).collect(Collectors.joining(","));
  }

  /** The flags that {@link #line} wrote. */
  public static Set<Flag> of(String line) {
    var flags = EnumSet.noneOf(Flag.class);
    if (line != null && !line.isEmpty()) {
      Arrays.stream(line.split(",")).map(Flag::valueOf).forEach(flags::add);
    }
    return flags;
  }
}

package org.lanedesk.routing;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lanedesk.sla.SlaClock;
import org.lanedesk.ticket.Flag;

/**
 * The sum of a ticket's head starts, in thousandths and never more than the whole. Each part is
 * kept, so that the sum can be told.
 */
public record Share(int thousandths, List<Part> parts) implements Serializable {
  public static final int WHOLE = 1000;
  public static final Share NONE = new Share(0, List.of());

  /** One head start as it counted. */
  public record Part(String code, int thousandths) implements Serializable {}

  /**
   * What is weighed.
   *
   * @param chases how often the customer asked again
   * @param value the order's value as a part of the value that gives the whole head start, in
   *     thousandths; zero without order
   */
  public record Facts(Set<Flag> flags, int chases, int value) implements Serializable {
    public Facts {
      flags = Set.copyOf(flags);
    }
  }

  public static Share of(Facts facts, List<HeadStart> starts) {
    var parts = new ArrayList<Part>();
    for (var start : starts) {
      var counted = counted(start, facts);
      if (counted > 0) {
        parts.add(new Part(start.code(), counted));
      }
    }
    var sum = parts.stream().mapToInt(Part::thousandths).sum();
    return new Share(Math.min(WHOLE, sum), List.copyOf(parts));
  }

  private static int counted(HeadStart start, Facts facts) {
    return switch (start.code()) {
      case "CHASED" -> Math.min(start.most(), start.share() * facts.chases());
      case "ORDER_VALUE" -> start.share() * Math.clamp(facts.value(), 0, WHOLE) / WHOLE;
      // the nearer deadline counts, not both
      case "STATUTORY_24H" ->
          facts.flags().contains(Flag.STATUTORY_24H) && !facts.flags().contains(Flag.STATUTORY_4H)
              ? start.share()
              : 0;
      default -> facts.flags().contains(Flag.valueOf(start.code())) ? start.share() : 0;
    };
  }

  /**
   * The instant at which the part of the target that no head start takes away has passed. Never
   * before {@code startedAt}, never after the target is used up.
   */
  public Instant rank(Duration target, Instant startedAt, SlaClock hours) {
    return hours.dueAfter(
        Duration.ofMillis(target.toMillis() * (WHOLE - thousandths) / WHOLE), startedAt);
  }
}

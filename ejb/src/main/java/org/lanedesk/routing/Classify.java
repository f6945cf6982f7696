package org.lanedesk.routing;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Flag;
import org.lanedesk.ticket.Lane;

/**
 * Finds queue and lane by the first rule that matches. Rules that name a queue and rules that name
 * a lane are two lists; language comes before the matter, because whoever answers must be
 * understood.
 */
public record Classify(List<RoutingRule> rules) implements Serializable {

  public Classify {
    rules = rules.stream().sorted((a, b) -> Integer.compare(a.position(), b.position())).toList();
  }

  /** What is looked at. */
  public record Facts(Family family, String reason, Set<Flag> flags, Level level, String locale)
      implements Serializable {
    public Facts {
      flags = Set.copyOf(flags);
    }
  }

  /** Where it belongs, and the rules that said so. */
  public record Place(String queueCode, Lane lane, int queueRule, int laneRule)
      implements Serializable {}

  public Place place(Facts facts) {
    var queue = first(facts, rule -> rule.queueCode() != null);
    var lane = first(facts, rule -> rule.lane() != null);
    return new Place(queue.queueCode(), lane.lane(), queue.position(), lane.position());
  }

  private RoutingRule first(Facts facts, Predicate<RoutingRule> names) {
    return rules.stream()
        .filter(names)
        .filter(rule -> rule.matches(facts))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("the routing rules have no last resort for " + facts));
  }
}

package org.lanedesk.routing;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Flag;
import org.lanedesk.ticket.Lane;

/**
 * Finds queue, lane and skills by the first rule that matches. Rules that name a queue, rules that
 * name a lane and rules that name skills are three lists; language comes before the matter, because
 * whoever answers must be understood.
 *
 * @param version of the list of rules
 */
public record Classify(List<RoutingRule> rules, int version) implements Serializable {

  public Classify {
    rules = rules.stream().sorted((a, b) -> Integer.compare(a.position(), b.position())).toList();
  }

  /**
   * What is looked at.
   *
   * @param text the question in small letters; empty when it is not at hand
   * @param topics the sections of the knowledge base that the question is near to
   */
  public record Facts(
      Family family,
      String reason,
      Set<Flag> flags,
      Level level,
      String locale,
      Channel channel,
      String text,
      Set<String> topics)
      implements Serializable {
    public Facts {
      flags = Set.copyOf(flags);
      topics = Set.copyOf(topics);
      text = text.toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where it belongs, and the rules that said so.
   *
   * @param skillRule null when no rule asks for skills
   */
  public record Place(
      String queueCode, Lane lane, List<Need> needs, int queueRule, int laneRule, Integer skillRule)
      implements Serializable {}

  public Place place(Facts facts) {
    var queue = first(facts, rule -> rule.queueCode() != null);
    var lane = first(facts, rule -> rule.lane() != null);
    var skills =
        rules.stream()
            .filter(rule -> !rule.needs().isEmpty())
            .filter(rule -> rule.matches(facts))
            .findFirst();
    return new Place(
        queue.queueCode(),
        lane.lane(),
        skills.map(RoutingRule::needs).orElse(List.of()),
        queue.position(),
        lane.position(),
        skills.map(RoutingRule::position).orElse(null));
  }

  /** Some rule wants to know what the question is near to. */
  boolean asksTopics() {
    return rules.stream().anyMatch(rule -> rule.topic() != null);
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

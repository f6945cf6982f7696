package org.lanedesk.routing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lanedesk.event.Refusal;

/**
 * A list of routing rules as somebody wants it. It is whole when whatever comes finds a queue and a
 * lane, and every rule decides something that there is.
 */
public record RuleList(List<RoutingRule> rules) implements Serializable {
  private static final int MOST = 500;

  public RuleList {
    rules = List.copyOf(rules);
  }

  /**
   * @throws Refusal {@code rules.*}, naming the rule by its position
   */
  public void check(Set<String> queues, Set<String> skills) {
    if (rules.isEmpty() || rules.size() > MOST) {
      throw new Refusal("rules.count", MOST, rules.size());
    }
    var positions = new HashSet<Integer>();
    for (var rule : rules) {
      if (rule.position() < 1 || !positions.add(rule.position())) {
        throw new Refusal("rules.position", rule.position());
      }
      check(rule, queues, skills);
    }
    lastResort("rules.no-queue", rules.stream().filter(rule -> rule.queueCode() != null).toList());
    lastResort("rules.no-lane", rules.stream().filter(rule -> rule.lane() != null).toList());
  }

  private static void check(RoutingRule rule, Set<String> queues, Set<String> skills) {
    if (rule.queueCode() == null && rule.lane() == null && rule.needs().isEmpty()) {
      throw new Refusal("rules.nothing", rule.position());
    }
    if (rule.queueCode() != null && !queues.contains(rule.queueCode())) {
      throw new Refusal("rules.queue", rule.position(), rule.queueCode());
    }
    for (var need : rule.needs()) {
      if (!skills.contains(need.skill())) {
        throw new Refusal("rules.skill", rule.position(), need.skill());
      }
    }
    if (rule.words() != null && (rule.wordList().isEmpty() || rule.words().length() > 500)) {
      throw new Refusal("rules.words", rule.position());
    }
  }

  private static void lastResort(String key, List<RoutingRule> some) {
    if (some.stream().noneMatch(RoutingRule::lastResort)) {
      throw new Refusal(key);
    }
  }

  /**
   * Rules that can never decide, because one before them that takes everything decides the same.
   */
  public List<RoutingRule> covered() {
    var covered = new ArrayList<RoutingRule>();
    var queueDone = false;
    var laneDone = false;
    for (var rule : rules) {
      var queue = rule.queueCode() != null && !queueDone;
      var lane = rule.lane() != null && !laneDone;
      if (!queue && !lane && rule.needs().isEmpty()) {
        covered.add(rule);
      }
      queueDone |= rule.queueCode() != null && rule.lastResort();
      laneDone |= rule.lane() != null && rule.lastResort();
    }
    return covered;
  }
}

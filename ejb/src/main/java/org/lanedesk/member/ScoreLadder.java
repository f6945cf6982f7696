package org.lanedesk.member;

import java.util.List;

/** Which level a score earns: the highest whose bar it reaches, invitation allowing. */
public record ScoreLadder(List<LevelRule> rules) {

  public ScoreLadder {
    rules = List.copyOf(rules);
  }

  public Level level(int score, boolean invited) {
    var earned = Level.L0;
    for (var rule : rules)
      if (rule.minScore() != null && score >= rule.minScore() && (invited || !rule.byInvitation()))
        earned = earned.max(rule.level());
    return earned;
  }
}

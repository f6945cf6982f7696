package org.lanedesk.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A {@link SkillHeld} of an agent as it is kept. */
@Entity
public class AgentSkill {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long accountId;
  private String skillCode;
  private int level;
  private Instant validUntil;

  protected AgentSkill() {}

  static AgentSkill of(Long account, SkillHeld held) {
    var kept = new AgentSkill();
    kept.accountId = account;
    kept.skillCode = held.skill();
    kept.level = held.level();
    kept.validUntil = held.until();
    return kept;
  }

  Long account() {
    return accountId;
  }

  SkillHeld held() {
    return new SkillHeld(skillCode, level, validUntil);
  }
}

package org.lanedesk.routing;

import java.io.Serializable;
import java.time.Instant;

/**
 * What an agent can do.
 *
 * @param level from 1 to 5
 * @param until the certificate counts until then; null for always
 */
public record SkillHeld(String skill, int level, Instant until) implements Serializable {

  boolean meets(Need need, Instant now) {
    return skill.equals(need.skill())
        && level >= need.level()
        && (until == null || now.isBefore(until));
  }
}

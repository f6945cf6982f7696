package org.lanedesk.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A {@link SkillRow} as it is kept. */
@Entity
@Table(name = "skill")
public class SkillLine {
  @Id private String code;
  private String nameZh;
  private String nameEn;
  private int position;
  private boolean active;

  protected SkillLine() {}

  SkillRow row() {
    return new SkillRow(code, nameZh, nameEn, position, active);
  }
}

package org.lanedesk.routing;

import java.io.Serializable;

/** A skill that rules may ask for and agents may have. */
public record SkillRow(String code, String nameZh, String nameEn, int position, boolean active)
    implements Serializable {

  /** Its name in the reader's language. */
  public String name(String locale) {
    return locale != null && locale.startsWith("zh") ? nameZh : nameEn;
  }
}

package org.lanedesk.sla;

import java.io.Serializable;

/**
 * A reason for which promises are broken.
 *
 * @param active it may be given; one that is not stays with what it was given to
 */
public record ReasonRow(String code, String nameZh, String nameEn, Integer position, Boolean active)
    implements Serializable {

  public String name(String locale) {
    return locale != null && locale.startsWith("en") ? nameEn : nameZh;
  }
}

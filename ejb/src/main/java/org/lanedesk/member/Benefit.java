package org.lanedesk.member;

import java.io.Serializable;

/** What a level gives. */
public record Benefit(String code, String textZh, String textEn) implements Serializable {

  public String text(String locale) {
    return locale != null && locale.startsWith("zh") ? textZh : textEn;
  }
}

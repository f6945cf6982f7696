package org.lanedesk.knowledge;

import java.io.Serializable;

/** How often customers searched in a language, and how often nothing was found. */
public record SearchRow(String locale, Long searches, Long zero) implements Serializable {
  public Double zeroRate() {
    return QualityRow.share(zero, searches);
  }
}

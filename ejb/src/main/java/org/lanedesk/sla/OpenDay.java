package org.lanedesk.sla;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One local day of a calendar as a picture: bands in minutes since its midnight on the wall clock.
 *
 * @param note what is special about it, null on a usual day
 */
public record OpenDay(LocalDate date, SpecialDay note, List<Band> bands) implements Serializable {

  /** Minutes of the day, end exclusive. */
  public record Band(int from, int to, Instant start, Instant end) implements Serializable {
    public int length() {
      return to - from;
    }
  }
}

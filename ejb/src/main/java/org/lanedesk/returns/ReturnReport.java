package org.lanedesk.returns;

import java.io.Serializable;
import java.util.List;

/** What a supervisor sees of the returns of a span. */
public record ReturnReport(
    List<ReturnFigures.Group> reasons,
    List<ReturnFigures.Group> products,
    List<ReturnFigures.Group> carriers,
    List<ReturnFigures.Stay> stays,
    ReturnFigures.Agreed agreed,
    List<SignalRow> signals)
    implements Serializable {

  /** The share that nobody had to decide, between 0 and 1; null when nothing was agreed. */
  public Double automatic() {
    return agreed.all() == 0 ? null : (double) agreed.atOnce() / agreed.all();
  }
}

package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * One week of the knowledge base.
 *
 * @param from its first instant
 * @param all everything together
 * @param groups by language and family, most asked first
 * @param searches by language
 * @param deflections questions that answers made unnecessary
 */
public record QualityWeek(
    Instant from,
    Instant to,
    QualityRow all,
    List<QualityRow> groups,
    List<SearchRow> searches,
    DeflectionFigures deflections)
    implements Serializable {

  public long searched() {
    return searches.stream().mapToLong(SearchRow::searches).sum();
  }

  public long zero() {
    return searches.stream().mapToLong(SearchRow::zero).sum();
  }

  /** Share of searches that found nothing; null without searches. */
  public Double zeroRate() {
    return QualityRow.share(zero(), searched());
  }

  /** Share of "that solved it" that held for seven days, of those whose days are over. */
  public Double deflection() {
    return QualityRow.share(
        deflections.confirmed(), deflections.confirmed() + deflections.returned());
  }
}

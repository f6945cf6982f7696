package org.lanedesk.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** One search of the help centre: the words and how much they found. */
@Entity
class SearchLog {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String locale;
  String query;
  int hits;
  boolean staff;
  Instant at;

  protected SearchLog() {}

  SearchLog(String locale, String query, int hits, boolean staff, Instant at) {
    this.locale = locale;
    this.query = query;
    this.hits = hits;
    this.staff = staff;
    this.at = at;
  }
}

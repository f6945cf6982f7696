package org.lanedesk.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** One time that somebody was shown answers, or none: the words and how many were shown. */
@Entity
class Suggestion {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  Long ticketId;
  Long askedBy;
  String place;
  String locale;
  String query;
  Instant at;
  int shown;

  protected Suggestion() {}

  Suggestion(
      Long ticketId, Long askedBy, String place, String locale, String query, Instant at, int n) {
    this.ticketId = ticketId;
    this.askedBy = askedBy;
    this.place = place;
    this.locale = locale;
    this.query = query;
    this.at = at;
    this.shown = n;
  }
}

package org.lanedesk.web.rules;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.lanedesk.event.Refusal;

/** An instant as {@code input type=datetime-local} writes it, on the reader's wall clock. */
final class TypedTime {
  private TypedTime() {}

  /** Null for nothing typed. */
  static Instant read(String text, String zone) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDateTime.parse(text.strip()).atZone(ZoneId.of(zone)).toInstant();
    } catch (DateTimeParseException notATime) {
      throw new Refusal("time.wrong", text);
    }
  }
}

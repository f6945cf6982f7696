package org.lanedesk.outbox;

import java.util.Locale;

/** How records are written in a stream. */
public enum Format {
  /** One JSON object per line. */
  NDJSON,
  /** A header line, then one record per line; {@code a.b} names a field inside an object. */
  CSV;

  /** By media type; NDJSON unless it says CSV. */
  public static Format of(String mediaType) {
    return mediaType != null && mediaType.toLowerCase(Locale.ROOT).contains("csv") ? CSV : NDJSON;
  }
}

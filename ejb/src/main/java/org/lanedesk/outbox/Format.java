package org.lanedesk.outbox;

import java.util.Locale;

/** How records are written in a stream. */
public enum Format {
  /** One JSON object per line. */
  NDJSON,
  /** A header line, then one record per line; {@code a.b} names a field inside an object. */
  CSV,
  /** One JSON array of objects, alone or as the first array of an object. */
  JSON;

  /** By media type; NDJSON unless it says CSV. */
  public static Format of(String mediaType) {
    return mediaType != null && mediaType.toLowerCase(Locale.ROOT).contains("csv") ? CSV : NDJSON;
  }

  /** By the end of a file's name; NDJSON unless it says otherwise. */
  public static Format ofFile(String name) {
    var lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".csv")) return CSV;
    return lower.endsWith(".json") ? JSON : NDJSON;
  }
}

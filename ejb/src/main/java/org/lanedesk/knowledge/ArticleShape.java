package org.lanedesk.knowledge;

import java.util.Locale;

/** How whole articles are written in a file. */
public enum ArticleShape {
  /** One JSON object a line, as {@link ArticleIntake} reads it. */
  NDJSON("ndjson", "application/x-ndjson"),
  /** One language of an article a line, with a header line. */
  CSV("csv", "text/csv"),
  /** Each language of an article with a front matter between lines of {@code ---}. */
  MARKDOWN("md", "text/markdown"),
  /** The help centre's own export: {@code articles}, {@code translations}, {@code sections}. */
  ZENDESK("json", "application/json");

  private final String ending;
  private final String type;

  ArticleShape(String ending, String type) {
    this.ending = ending;
    this.type = type;
  }

  public String ending() {
    return ending;
  }

  public String type() {
    return type;
  }

  /** By the name of a file; NDJSON unless its ending says something else. */
  public static ArticleShape of(String file) {
    var name = file == null ? "" : file.toLowerCase(Locale.ROOT);
    for (var shape : values()) {
      if (name.endsWith('.' + shape.ending)) {
        return shape;
      }
    }
    return name.endsWith(".markdown") ? MARKDOWN : NDJSON;
  }
}

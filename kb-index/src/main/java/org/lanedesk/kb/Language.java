package org.lanedesk.kb;

import java.util.Locale;

/** The languages that the index analyses in their own way; every other one is {@link #OTHER}. */
enum Language {
  EN("en"),
  ZH("zh"),
  OTHER("xx");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  /** The language of a tag such as {@code zh-Hant-TW} or {@code en_GB}. */
  static Language of(String locale) {
    var tag = locale.toLowerCase(Locale.ROOT);
    if (tag.startsWith("zh") || tag.startsWith("yue")) {
      return ZH;
    }
    return tag.startsWith("en") ? EN : OTHER;
  }

  /** Whether the words of {@code text} can be read by this language's sentence model. */
  boolean fits(String text) {
    double han = Script.hanShare(text);
    return this == ZH ? han > 0.2 : han < 0.5;
  }
}

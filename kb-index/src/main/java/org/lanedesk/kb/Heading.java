package org.lanedesk.kb;

import java.util.regex.Pattern;

/** Tells pages that are headed from pages that are asked. */
final class Heading {

  private static final int LONGEST_HAN_HEADING = 12;
  private static final int LONGEST_HEADING = 4;
  private static final Pattern ASKS =
      Pattern.compile(
          "[?？]|什么|怎|如何|吗|哪|多少|几|为何|为啥|能否|是否|可以|谁|"
              + "(?i:\\b(who|what|how|when|where|why|which|can|could|is|are|do|does|will|should)\\b)");

  private Heading() {}

  /** Whether the title names something or repeats the text, instead of asking a question. */
  static boolean of(Page page) {
    var title = page.title();
    if (page.body().isEmpty() || !page.phrasings().isEmpty()) {
      return false;
    }
    if (page.body().startsWith(title.substring(0, Math.min(40, title.length())))) {
      return true;
    }
    boolean brief =
        Script.hanShare(title) > 0
            ? title.length() <= LONGEST_HAN_HEADING
            : title.split("\\s+").length <= LONGEST_HEADING;
    return brief && !ASKS.matcher(title).find();
  }
}

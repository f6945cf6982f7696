package org.lanedesk.kb;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A body cut into pieces of a few sentences, small enough to have one meaning each. */
final class Pieces {

  private static final int MOST = 6;
  private static final int HAN_PIECE = 150;
  private static final int PIECE = 450;
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?。！？；…])\\s*(?=\\S)|\\n+");

  private static final int HAN_WHOLE = 480;
  private static final int WHOLE = 1_200;

  /** How much of it is read together with the title when there are phrasings, which say more. */
  private static final int SHARE_BESIDE_PHRASINGS = 3;

  private Pieces() {}

  /**
   * The first pieces only, when the body is long; none when {@link #whole} reads it all, under a
   * title that asks.
   */
  static List<String> of(Page page, Language language) {
    boolean needed = Heading.of(page) || page.body().length() > most(language);
    return needed ? cut(page, language) : List.of();
  }

  /** Title and body together, from the beginning; none without a body. */
  static List<String> whole(Page page, Language language) {
    if (page.body().isBlank()) {
      return List.of();
    }
    int most = most(language) / (page.phrasings().isEmpty() ? 1 : SHARE_BESIDE_PHRASINGS);
    var whole = page.title() + (language == Language.ZH ? "。" : ". ") + page.body();
    return List.of(whole.substring(0, Math.min(most, whole.length())));
  }

  private static int most(Language language) {
    return language == Language.ZH ? HAN_WHOLE : WHOLE;
  }

  private static List<String> cut(Page page, Language language) {
    int enough = language == Language.ZH ? HAN_PIECE : PIECE;
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder();
    for (var sentence : SENTENCE_END.split(page.body())) {
      if (!piece.isEmpty() && piece.length() + sentence.length() > enough) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.append(piece.isEmpty() || language == Language.ZH ? "" : " ").append(sentence);
      if (pieces.size() == MOST) {
        return pieces;
      }
    }
    if (!piece.toString().isBlank()) {
      pieces.add(piece.toString());
    }
    return pieces;
  }
}

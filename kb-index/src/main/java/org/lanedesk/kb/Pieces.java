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

  private Pieces() {}

  /** The first pieces only, when the body is long. */
  static List<String> of(Page page, Language language) {
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

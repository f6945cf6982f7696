package org.lanedesk.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A piece of text that is either marked as matching or not: how a page shows a passage. */
public record Marked(String text, boolean hit) implements Serializable {

  /** The passage in pieces; {@code marks} are pairs of start and end, in order. */
  public static List<Marked> pieces(String passage, List<int[]> marks) {
    var pieces = new ArrayList<Marked>();
    int at = 0;
    for (var mark : marks) {
      int start = Math.clamp(mark[0], at, passage.length());
      int end = Math.clamp(mark[1], start, passage.length());
      if (start > at) {
        pieces.add(new Marked(passage.substring(at, start), false));
      }
      if (end > start) {
        pieces.add(new Marked(passage.substring(start, end), true));
      }
      at = end;
    }
    if (at < passage.length()) {
      pieces.add(new Marked(passage.substring(at), false));
    }
    return pieces;
  }
}

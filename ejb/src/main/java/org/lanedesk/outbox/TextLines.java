package org.lanedesk.outbox;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;

/** The lines of a text whose lines may end in LF, CR LF or CR, also mixed. */
final class TextLines {

  /** A line without its end, counted from one. */
  record Line(long number, String text) {

    boolean tooLong() {
      return text.length() > Lines.LONGEST;
    }

    /** Holds what could not be read in the file's encoding. */
    boolean broken() {
      return text.indexOf('\uFFFD') >= 0;
    }
  }

  private final Reader reader;
  private final Deque<Line> put = new ArrayDeque<>();
  private long number;
  private int ahead = -2;

  TextLines(Reader reader) {
    this.reader = reader;
  }

  /** Null at the end. A line that is too long is cut one character after the most. */
  Line next() throws IOException {
    if (!put.isEmpty()) return put.pop();
    var c = take();
    if (c < 0) return null;
    var text = new StringBuilder();
    for (; c >= 0 && c != '\n' && c != '\r'; c = take())
      if (text.length() <= Lines.LONGEST) text.append((char) c);
    if (c == '\r') {
      var after = take();
      if (after != '\n') ahead = after;
    }
    return new Line(++number, text.toString());
  }

  /** Gives a line back; the last one given back comes first. */
  void back(Line line) {
    put.push(line);
  }

  private int take() throws IOException {
    if (ahead == -2) return reader.read();
    var c = ahead;
    ahead = -2;
    return c;
  }
}

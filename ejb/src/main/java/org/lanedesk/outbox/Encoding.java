package org.lanedesk.outbox;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * How a file from outside is written: by its mark, else by which of UTF-8 and GB18030 most of its
 * lines are. UTF-8 text is never taken for the other, as its longer sequences are not valid there
 * by chance line after line; a few broken lines do not change what a file is.
 */
public final class Encoding {

  /** Enough lines to tell by. */
  public static final int SAMPLE = 1 << 20;

  public static final Charset GB18030 = Charset.forName("GB18030");

  private Encoding() {}

  /** Of a file that begins with these bytes. */
  public static Charset of(byte[] head) {
    if (begins(head, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
    if (begins(head, 0xFF, 0xFE)) return StandardCharsets.UTF_16LE;
    if (begins(head, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
    var telling = lines(head).stream().filter(Encoding::notAscii).toList();
    var utf8 = telling.stream().filter(line -> valid(line, StandardCharsets.UTF_8)).count();
    if (utf8 * 2 >= telling.size()) return StandardCharsets.UTF_8;
    var gb = telling.stream().filter(line -> valid(line, GB18030)).count();
    return gb > utf8 ? GB18030 : StandardCharsets.UTF_8;
  }

  private static boolean begins(byte[] head, int... mark) {
    if (head.length < mark.length) return false;
    for (var i = 0; i < mark.length; i++) if ((head[i] & 0xFF) != mark[i]) return false;
    return true;
  }

  /** The last line may be cut and does not count, unless it is the only one. */
  private static List<ByteBuffer> lines(byte[] head) {
    var lines = new ArrayList<ByteBuffer>();
    var from = 0;
    for (var i = 0; i < head.length; i++)
      if (head[i] == '\n' || head[i] == '\r') {
        if (i > from) lines.add(ByteBuffer.wrap(head, from, i - from));
        from = i + 1;
      }
    if (from < head.length && (lines.isEmpty() || head.length < SAMPLE))
      lines.add(ByteBuffer.wrap(head, from, head.length - from));
    return lines;
  }

  private static boolean notAscii(ByteBuffer line) {
    for (var i = line.position(); i < line.limit(); i++) if (line.get(i) < 0) return true;
    return false;
  }

  private static boolean valid(ByteBuffer line, Charset charset) {
    try {
      CharBuffer text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(line.duplicate());
      return text.length() > 0;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}

package org.lanedesk.kb;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts a text into the pieces of words that a sentence model knows, as numbers. */
final class WordPiece {

  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final int begin;
  private final int end;
  private final int unknown;

  WordPiece(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    this.begin = vocabulary.get("[CLS]");
    this.end = vocabulary.get("[SEP]");
    this.unknown = vocabulary.get("[UNK]");
  }

  /** Reads the vocabulary out of a tokenizer description ({@code tokenizer.json}). */
  static WordPiece read(InputStream description) throws IOException {
    var text = new String(description.readAllBytes(), StandardCharsets.UTF_8);
    int at = text.indexOf("\"vocab\"");
    if (at < 0) {
      throw new IOException("no vocabulary in the tokenizer's description");
    }
    var vocabulary = new HashMap<String, Integer>();
    at = text.indexOf('{', at) + 1;
    while (true) {
      int quote = text.indexOf('"', at);
      int close = text.indexOf('}', at);
      if (quote < 0 || close >= 0 && close < quote) {
        return new WordPiece(vocabulary);
      }
      var key = new StringBuilder();
      at = unquote(text, quote + 1, key);
      int colon = text.indexOf(':', at) + 1;
      int stop = colon;
      while (text.charAt(stop) != ',' && text.charAt(stop) != '}') {
        stop++;
      }
      vocabulary.put(key.toString(), Integer.parseInt(text.substring(colon, stop).strip()));
      at = stop;
    }
  }

  private static int unquote(String text, int from, StringBuilder out) {
    int at = from;
    while (text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char escaped = text.charAt(at++);
      switch (escaped) {
        case 'u' -> {
          out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
          at += 4;
        }
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'r' -> out.append('\r');
        case 'b' -> out.append('\b');
        case 'f' -> out.append('\f');
        default -> out.append(escaped);
      }
    }
    return at + 1;
  }

  /** At most {@code most} numbers, with the marks for beginning and end. */
  long[] ids(String text, int most) {
    var ids = new long[most];
    int count = 0;
    ids[count++] = begin;
    for (var word : words(text)) {
      for (int id : pieces(word)) {
        if (count == most - 1) {
          ids[count++] = end;
          return ids;
        }
        ids[count++] = id;
      }
    }
    ids[count++] = end;
    return Arrays.copyOf(ids, count);
  }

  private List<Integer> pieces(String word) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      return List.of(unknown);
    }
    var pieces = new ArrayList<Integer>(2);
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer id = null;
      while (to > from && id == null) {
        id = vocabulary.get((from > 0 ? "##" : "") + word.substring(from, to));
        to--;
      }
      if (id == null) {
        return List.of(unknown);
      }
      pieces.add(id);
      from = to + 1;
    }
    return pieces;
  }

  private static List<String> words(String text) {
    var bare =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{Mn}+", "")
            .toLowerCase(Locale.ROOT);
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    bare.codePoints()
        .forEach(c -> {
          boolean alone = isIdeograph(c) || isPunctuation(c);
          if (alone || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            if (!word.isEmpty()) {
              words.add(word.toString());
              word.setLength(0);
            }
            if (alone) {
              words.add(Character.toString(c));
            }
          } else {
            word.appendCodePoint(c);
          }
        });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean isIdeograph(int c) {
    return c >= 0x4E00 && c <= 0x9FFF
        || c >= 0x3400 && c <= 0x4DBF
        || c >= 0x20000 && c <= 0x2CEAF
        || c >= 0xF900 && c <= 0xFAFF
        || c >= 0x2F800 && c <= 0x2FA1F;
  }

  private static boolean isPunctuation(int c) {
    if (c >= 33 && c <= 47 || c >= 58 && c <= 64 || c >= 91 && c <= 96 || c >= 123 && c <= 126) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }
}

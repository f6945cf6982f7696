package org.lanedesk.sla;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as maps, lists, strings, numbers, booleans and null, without a library, so that the verifier
 * is one small file. Numbers are read as {@link BigDecimal}; a repeated name is refused.
 */
final class Json {
  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /**
   * @throws IllegalArgumentException when the text is not exactly one JSON value
   */
  static Object read(String text) {
    var json = new Json(text);
    var value = json.value(0);
    json.blank();
    if (json.at < text.length()) {
      throw json.bad("nothing more");
    }
    return value;
  }

  static String write(Object value) {
    var out = new StringBuilder();
    write(value, out);
    return out.append('\n').toString();
  }

  private static void write(Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      out.append('{');
      var separator = "";
      for (var entry : map.entrySet()) {
        out.append(separator);
        quote(entry.getKey().toString(), out);
        out.append(':');
        write(entry.getValue(), out);
        separator = ",";
      }
      out.append('}');
    } else if (value instanceof List<?> list) {
      out.append('[');
      var separator = "";
      for (var item : list) {
        out.append(separator);
        write(item, out);
        separator = ",\n";
      }
      out.append(']');
    } else if (value instanceof BigDecimal number) {
      out.append(number.toPlainString());
    } else if (value == null || value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      quote(value.toString(), out);
    }
  }

  private static void quote(String value, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        out.append("\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private Object value(int depth) {
    blank();
    if (at == text.length() || depth > 50) {
      throw bad("a value");
    }
    return switch (text.charAt(at)) {
      case '{' -> object(depth);
      case '[' -> list(depth);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> object(int depth) {
    var map = new LinkedHashMap<String, Object>();
    at++;
    for (blank(); !takes('}'); ) {
      if (!map.isEmpty()) {
        needs(',');
        blank();
      }
      var name = string();
      needs(':');
      if (map.containsKey(name)) {
        throw bad("each name once");
      }
      map.put(name, value(depth + 1));
      blank();
    }
    return map;
  }

  private List<Object> list(int depth) {
    var list = new ArrayList<>();
    at++;
    for (blank(); !takes(']'); ) {
      if (!list.isEmpty()) {
        needs(',');
      }
      list.add(value(depth + 1));
      blank();
    }
    return list;
  }

  private String string() {
    needs('"');
    var out = new StringBuilder();
    while (!takes('"')) {
      char c = next();
      out.append(c == '\\' ? escaped(next()) : c);
    }
    return out.toString();
  }

  private char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> unicode();
      case '"', '\\', '/' -> c;
      default -> throw bad("an escape");
    };
  }

  private char unicode() {
    if (at + 4 > text.length()) {
      throw bad("four hexadecimal digits");
    }
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private BigDecimal number() {
    int start = at;
    while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (start == at) {
      throw bad("a value");
    }
    return new BigDecimal(text.substring(start, at));
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw bad(word);
    }
    at += word.length();
    return value;
  }

  private void blank() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean takes(char c) {
    if (at == text.length()) {
      throw bad("'" + c + "'");
    }
    boolean there = text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void needs(char c) {
    blank();
    if (!takes(c)) {
      throw bad("'" + c + "'");
    }
  }

  private char next() {
    if (at == text.length()) {
      throw bad("the end of a string");
    }
    return text.charAt(at++);
  }

  private IllegalArgumentException bad(String wanted) {
    return new IllegalArgumentException("expected " + wanted + " at character " + at);
  }
}

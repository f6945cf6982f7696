package org.lanedesk.outbox;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Text;

/**
 * The fields of one record from outside. Numbers and truth values may also come as text, as CSV has
 * nothing else. Whoever has read all it knows asks {@link #nothingElse}, so that a misspelt field
 * is refused by its name and not dropped.
 */
public final class Fields {

  private final JsonObject record;
  private final String path;
  private final Set<String> read = new HashSet<>();

  public Fields(JsonObject record) {
    this(record, "");
  }

  private Fields(JsonObject record, String path) {
    this.record = record;
    this.path = path;
  }

  /** The record as it came, for a mapping from another system's form. */
  public JsonObject whole() {
    return record;
  }

  /** Null when missing or empty. */
  public String text(String name, int max) {
    return switch (value(name)) {
      case null -> null;
      case JsonString text -> Text.optional(text.getString(), max, path + name);
      case JsonNumber number -> number.toString();
      default -> throw wrong("field.not-text", name);
    };
  }

  public String needed(String name, int max) {
    var text = text(name, max);
    if (text == null) throw wrong("field.missing", name);
    return text;
  }

  /** Null when missing; whole numbers only. */
  public Long number(String name) {
    try {
      return switch (value(name)) {
        case null -> null;
        case JsonNumber number -> number.bigDecimalValue().longValueExact();
        case JsonString text when text.getString().isBlank() -> null;
        case JsonString text -> new BigDecimal(text.getString().strip()).longValueExact();
        default -> throw wrong("field.not-number", name);
      };
    } catch (ArithmeticException | NumberFormatException e) {
      throw wrong("field.not-number", name);
    }
  }

  /** A whole number within bounds, or {@code otherwise} when missing. */
  public long number(String name, long least, long most, long otherwise) {
    var number = number(name);
    if (number == null) return otherwise;
    if (number < least || number > most)
      throw new Refusal("field.out-of-bounds", path + name, least, most);
    return number;
  }

  /** False when missing. */
  public boolean truth(String name) {
    return switch (value(name)) {
      case null -> false;
      case JsonString text -> spelled(text.getString().strip(), name);
      case JsonValue v when v == JsonValue.TRUE -> true;
      case JsonValue v when v == JsonValue.FALSE -> false;
      default -> throw wrong("field.not-truth", name);
    };
  }

  private boolean spelled(String text, String name) {
    if (text.isEmpty() || text.equalsIgnoreCase("false") || text.equals("0")) return false;
    if (text.equalsIgnoreCase("true") || text.equals("1")) return true;
    throw wrong("field.not-truth", name);
  }

  /** ISO-8601 with offset; a bare date is its first instant in the zone. Null when missing. */
  public Instant instant(String name, ZoneId zone) {
    var text = text(name, 40);
    if (text == null) return null;
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
          : OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      throw wrong("field.not-time", name);
    }
  }

  /** One of the constants, in any case; null when missing. */
  public <E extends Enum<E>> E one(String name, Class<E> of) {
    var text = text(name, 40);
    if (text == null) return null;
    for (var constant : of.getEnumConstants())
      if (constant.name().equalsIgnoreCase(text)) return constant;
    throw new Refusal(
        "field.not-one-of", path + name, String.join(", ", names(of.getEnumConstants())));
  }

  /** The object under a name; an empty one when missing. */
  public Fields object(String name) {
    return switch (value(name)) {
      case null -> new Fields(JsonValue.EMPTY_JSON_OBJECT, path + name + ".");
      case JsonObject object -> new Fields(object, path + name + ".");
      default -> throw wrong("field.not-object", name);
    };
  }

  public List<Fields> objects(String name) {
    return switch (value(name)) {
      case null -> List.of();
      case JsonArray array -> array.stream().map(entry -> within(name, entry)).toList();
      default -> throw wrong("field.not-list", name);
    };
  }

  /** A list of texts; one text, as CSV has it, is taken line by line. Empty when missing. */
  public List<String> texts(String name, int max) {
    return switch (value(name)) {
      case null -> List.of();
      case JsonString lines -> lines.getString().lines().map(l -> checked(l, max, name)).toList();
      case JsonArray array -> array.stream().map(entry -> entry(name, entry, max)).toList();
      default -> throw wrong("field.not-list", name);
    };
  }

  private String entry(String name, JsonValue entry, int max) {
    if (!(entry instanceof JsonString text)) throw wrong("field.not-text", name);
    return checked(text.getString(), max, name);
  }

  private String checked(String text, int max, String name) {
    var clean = Text.optional(text, max, path + name);
    return clean == null ? "" : clean;
  }

  private Fields within(String name, JsonValue entry) {
    if (!(entry instanceof JsonObject object)) throw wrong("field.not-object", name);
    return new Fields(object, path + name + ".");
  }

  /**
   * @throws Refusal {@code field.unknown} naming the first field that nobody asked for
   */
  public void nothingElse() {
    for (var name : record.keySet()) if (!read.contains(name)) throw wrong("field.unknown", name);
  }

  private JsonValue value(String name) {
    read.add(name);
    var value = record.get(name);
    return value == JsonValue.NULL ? null : value;
  }

  private Refusal wrong(String key, String name) {
    return new Refusal(key, path + name);
  }

  private static <E extends Enum<E>> List<String> names(E[] constants) {
    return Arrays.stream(constants).map(Enum::name).toList();
  }
}

package org.lanedesk.member;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import org.lanedesk.event.Refusal;

/** An object in another system's form; what it does not have is null or nothing. */
record Foreign(JsonObject object) {

  static final JsonProvider JSON = JsonProvider.provider();
  private static final DateTimeFormatter TABLE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  String text(String name) {
    return switch (object.get(name)) {
      case JsonString text when !text.getString().isBlank() -> text.getString().strip();
      case JsonNumber number -> number.toString();
      case null, default -> null;
    };
  }

  String needed(String name) {
    var text = text(name);
    if (text == null) throw new Refusal("field.missing", name);
    return text;
  }

  Foreign object(String name) {
    return object.get(name) instanceof JsonObject inner
        ? new Foreign(inner)
        : new Foreign(JsonValue.EMPTY_JSON_OBJECT);
  }

  List<Foreign> objects(String name) {
    return object.get(name) instanceof JsonArray array
        ? array.stream()
            .filter(JsonObject.class::isInstance)
            .map(one -> new Foreign(one.asJsonObject()))
            .toList()
        : List.of();
  }

  /**
   * An amount in whole units, such as {@code 29.90} or {@code ¥1,299.00}, in minor ones.
   *
   * @throws Refusal {@code field.not-money}
   */
  long minor(String name, String currency) {
    var text = text(name);
    if (text == null) return 0;
    try {
      var digits = Currency.getInstance(currency).getDefaultFractionDigits();
      return new BigDecimal(text.replaceAll("[¥\uFFE5,\\s]", ""))
          .movePointRight(digits)
          .longValueExact();
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw new Refusal("field.not-money", name);
    }
  }

  /**
   * A local time such as {@code 2026-11-01 12:00:00}, with the offset of the zone.
   *
   * @throws Refusal {@code field.not-time}
   */
  String time(String name, ZoneId zone) {
    var text = text(name);
    if (text == null) return null;
    try {
      var form = text.contains("T") ? DateTimeFormatter.ISO_LOCAL_DATE_TIME : TABLE;
      return LocalDateTime.parse(text.replace('/', '-'), form)
          .atZone(zone)
          .toOffsetDateTime()
          .toString();
    } catch (DateTimeException e) {
      throw new Refusal("field.not-time", name);
    }
  }

  /** Adds it unless it is null. */
  static void put(JsonObjectBuilder into, String name, String value) {
    if (value != null) into.add(name, value);
  }
}

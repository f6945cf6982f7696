package org.lanedesk.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The members of one JSON object, read by name. What was never asked for is refused by {@link
 * #done()} with its name, so that a client's typing error is told instead of swallowed. Every
 * refusal is an {@link Invalid} and names the member with its full path.
 *
 * <p>Not for several threads; lives as long as one request.
 */
final class Fields {
  private final String path;
  private final JsonNode object;
  private final Set<String> asked = new HashSet<>();
  private final List<Fields> inner = new ArrayList<>();

  private Fields(String path, JsonNode object) {
    this.path = path;
    this.object = object;
  }

  /** The object in the envelope {@code name} of a body: {@code {"ticket": {…}}}. */
  static Fields envelope(String body, String name) {
    var json = read(body);
    if (!json.isObject()) {
      throw Invalid.of("api.body-not-object", "", name);
    }
    var whole = new Fields("", json);
    var inside =
        whole.object(name).orElseThrow(() -> Invalid.of("api.envelope-missing", name, name));
    whole.nothingElse();
    return inside;
  }

  /** The body itself as an object, for calls whose body needs no envelope. */
  static Fields whole(String body) {
    var json = read(body);
    if (!json.isObject()) {
      throw Invalid.of("api.body-not-object", "", "{}");
    }
    return new Fields("", json);
  }

  /** As {@link #whole}, for calls that also do without a body. */
  static Fields wholeOrNone(String body) {
    return body == null || body.isBlank() ? whole("{}") : whole(body);
  }

  /** The only place where a body is parsed; an empty one is JSON without a value. */
  private static JsonNode read(String body) {
    try {
      return Answers.JSON.readTree(body == null ? "" : body);
    } catch (JsonProcessingException no) {
      throw new NotJson(no);
    }
  }

  boolean has(String name) {
    return object.has(name);
  }

  Optional<String> text(String name) {
    return node(name)
        .map(n -> {
          if (!n.isTextual()) {
            throw Invalid.of("api.not-text", full(name), full(name));
          }
          return n.textValue();
        });
  }

  /** A text, or a number written as one: Zendesk takes both for ids and external ids. */
  Optional<String> textOrNumber(String name) {
    return node(name)
        .map(n -> {
          if (!n.isTextual() && !n.isNumber()) {
            throw Invalid.of("api.not-text", full(name), full(name));
          }
          return n.asText();
        });
  }

  Optional<Long> number(String name) {
    return node(name)
        .map(n -> {
          if (n.isIntegralNumber() && n.canConvertToLong()) {
            return n.longValue();
          }
          if (n.isTextual() && n.textValue().matches("-?\\d{1,18}")) {
            return Long.valueOf(n.textValue());
          }
          throw Invalid.of("api.not-number", full(name), full(name));
        });
  }

  /** A whole number that fits into 32 bits: quantities, versions. */
  Optional<Integer> integer(String name) {
    return number(name)
        .map(n -> {
          if (n != n.intValue()) {
            throw Invalid.of("api.not-number", full(name), full(name));
          }
          return n.intValue();
        });
  }

  Optional<Boolean> flag(String name) {
    return node(name)
        .map(n -> {
          if (!n.isBoolean()) {
            throw Invalid.of("api.not-flag", full(name), full(name));
          }
          return n.booleanValue();
        });
  }

  Optional<Instant> time(String name) {
    return text(name)
        .map(t -> {
          try {
            return OffsetDateTime.parse(t).toInstant();
          } catch (DateTimeException notATime) {
            throw Invalid.of("api.not-time", full(name), full(name), t);
          }
        });
  }

  /** One of the constants of {@code type}, in lower or upper case, with {@code _} or {@code -}. */
  <E extends Enum<E>> Optional<E> word(String name, Class<E> type) {
    return text(name)
        .map(t -> {
          var wanted = t.strip().replace('-', '_').toUpperCase(Locale.ROOT);
          for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
              return constant;
            }
          }
          throw Invalid.of("api.not-one-of", full(name), full(name), t, words(type));
        });
  }

  Optional<Fields> object(String name) {
    return node(name)
        .map(n -> {
          if (!n.isObject()) {
            throw Invalid.of("api.not-object", full(name), full(name));
          }
          var fields = new Fields(full(name), n);
          inner.add(fields);
          return fields;
        });
  }

  List<Fields> objects(String name) {
    return list(name).stream()
        .map(n -> {
          if (!n.isObject()) {
            throw Invalid.of("api.not-object", full(name), full(name));
          }
          var fields = new Fields(full(name), n);
          inner.add(fields);
          return fields;
        })
        .toList();
  }

  List<Long> numbers(String name) {
    return list(name).stream()
        .map(n -> {
          if (!n.isIntegralNumber() || !n.canConvertToLong()) {
            throw Invalid.of("api.not-number", full(name), full(name));
          }
          return n.longValue();
        })
        .toList();
  }

  List<String> texts(String name) {
    return list(name).stream()
        .map(n -> {
          if (!n.isTextual()) {
            throw Invalid.of("api.not-text", full(name), full(name));
          }
          return n.textValue();
        })
        .toList();
  }

  /** Zendesk's custom fields, {@code [{"id": 1, "value": "x"}]}, as a map in their order. */
  Map<String, String> customFields(String name) {
    var map = new LinkedHashMap<String, String>();
    for (var field : objects(name)) {
      var id = field.textOrNumber("id").orElseThrow(() -> field.missing("id"));
      map.put(id, field.node("value").map(JsonNode::asText).orElse(""));
    }
    return map;
  }

  Invalid missing(String name) {
    return Invalid.of("api.missing", full(name), full(name));
  }

  /** Refuses whatever nobody asked for, here and in the objects inside. */
  void done() {
    nothingElse();
    inner.forEach(Fields::done);
  }

  private void nothingElse() {
    if (object instanceof ObjectNode members) {
      for (var name : (Iterable<String>) members::fieldNames) {
        if (!asked.contains(name)) {
          throw Invalid.of("api.unknown-field", full(name), full(name));
        }
      }
    }
  }

  private Optional<JsonNode> node(String name) {
    asked.add(name);
    var n = object.get(name);
    return n == null || n.isNull() ? Optional.empty() : Optional.of(n);
  }

  private List<JsonNode> list(String name) {
    return node(name)
        .map(n -> {
          if (!n.isArray()) {
            throw Invalid.of("api.not-list", full(name), full(name));
          }
          var items = new ArrayList<JsonNode>();
          n.forEach(items::add);
          return List.copyOf(items);
        })
        .orElse(List.of());
  }

  private String full(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static <E extends Enum<E>> String words(Class<E> type) {
    var words = new ArrayList<String>();
    for (var constant : type.getEnumConstants()) {
      words.add(constant.name().toLowerCase(Locale.ROOT));
    }
    return String.join(", ", words);
  }
}

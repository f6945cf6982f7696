package org.lanedesk.ticket;

import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Text;

/** Tags and custom fields as one column each. */
final class Fields {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final int TAGS = 1000;
  private static final int CUSTOM = 4000;

  private Fields() {}

  static String tags(List<String> tags) {
    var line =
        String.join(
            " ",
            tags.stream()
                .map(t -> Text.line(t, TAGS, "tags"))
                .filter(Objects::nonNull)
                .map(t -> t.replace(' ', '_'))
                .distinct()
                .toList());
    return fit(line, TAGS, "tags");
  }

  static List<String> tags(String line) {
    return line.isEmpty() ? List.of() : List.of(line.split(" "));
  }

  static String write(Map<String, String> fields) {
    if (fields.isEmpty()) {
      return "";
    }
    var json = JSON.createObjectBuilder();
    fields.forEach((name, value) ->
        json.add(
            Text.clean(name, 100, "custom_fields"),
            Objects.requireNonNullElse(Text.optional(value, CUSTOM, "custom_fields"), "")));
    return fit(json.build().toString(), CUSTOM, "custom_fields");
  }

  static Map<String, String> read(String json) {
    if (json.isEmpty()) {
      return Map.of();
    }
    var fields = new LinkedHashMap<String, String>();
    try (var reader = JSON.createReader(new StringReader(json))) {
      reader
          .readObject()
          .forEach((name, value) -> fields.put(name, ((JsonString) value).getString()));
    }
    return fields;
  }

  private static String fit(String line, int max, String field) {
    if (line.length() > max) {
      throw new Refusal("text.too-long", field, max, line.length());
    }
    return line;
  }
}

package org.lanedesk.routing;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;

/** Reasons as one column: a JSON array. */
final class ReasonText {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final int MOST = 8000;

  private ReasonText() {}

  /** What does not fit is left off from the end; the most telling reasons come first. */
  static String write(List<Reason> reasons) {
    var text = json(reasons);
    for (var n = reasons.size() - 1; text.length() > MOST; n--) {
      text = json(reasons.subList(0, n));
    }
    return text;
  }

  static List<Reason> read(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(ReasonText::reason)
          .toList();
    }
  }

  private static String json(List<Reason> reasons) {
    var array = JSON.createArrayBuilder();
    for (var reason : reasons) {
      var params = JSON.createObjectBuilder();
      reason.params().forEach(params::add);
      array.add(JSON.createObjectBuilder().add("code", reason.code()).add("params", params));
    }
    return array.build().toString();
  }

  private static Reason reason(JsonObject object) {
    var params = new LinkedHashMap<String, String>();
    object
        .getJsonObject("params")
        .forEach((name, value) -> params.put(name, ((JsonString) value).getString()));
    return new Reason(object.getString("code"), params);
  }
}

package org.lanedesk.routing;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One reason of a decision, for people to read in their language and for programs as it is.
 *
 * @param code {@code queue}, {@code lane}, {@code flag}, {@code head-start}, {@code policy}, {@code
 *     rank}, {@code turn}, {@code earlier-ticket}, {@code agent}, {@code cause}
 * @param params in the order in which they are told
 */
public record Reason(String code, Map<String, String> params) implements Serializable {
  public Reason {
    params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
  }

  /** Names and values in turn; what has no value is left out. */
  static Reason of(String code, Object... namesAndValues) {
    var params = new LinkedHashMap<String, String>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] != null) {
        params.put((String) namesAndValues[i], namesAndValues[i + 1].toString());
      }
    }
    return new Reason(code, params);
  }
}

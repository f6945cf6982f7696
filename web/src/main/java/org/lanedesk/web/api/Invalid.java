package org.lanedesk.web.api;

/** A body or parameter that cannot be read: answered 422 with the member's name in the details. */
final class Invalid extends RuntimeException {
  private final String key;
  private final String field;
  private final transient Object[] values;

  private Invalid(String key, String field, Object... values) {
    super(key + " " + field);
    this.key = key;
    this.field = field;
    this.values = values;
  }

  static Invalid of(String key, String field, Object... values) {
    return new Invalid(key, field, values);
  }

  String key() {
    return key;
  }

  String field() {
    return field;
  }

  Object[] values() {
    return values.clone();
  }
}

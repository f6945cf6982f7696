package org.lanedesk.channel.hook;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * An event as it is told outside: ids, numbers, words and times. What people wrote, and their
 * names, stays here; whoever may read it asks the API by the id.
 */
final class Facts {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final Set<String> TEXTS =
      Set.of("orderNumber", "currency", "locale", "subject", "row");
  private static final Set<String> WRITTEN_BY_PEOPLE = Set.of("subject");

  private Facts() {}

  static JsonObject of(Record event) {
    var facts = JSON.createObjectBuilder();
    for (var part : event.getClass().getRecordComponents()) {
      switch (value(event, part)) {
        case Long number -> facts.add(snake(part.getName()), number);
        case Integer number -> facts.add(snake(part.getName()), number);
        case Boolean flag -> facts.add(snake(part.getName()), flag);
        case Enum<?> word -> facts.add(snake(part.getName()), word.name());
        case Instant at -> facts.add(snake(part.getName()), at.toString());
        case String text when TEXTS.contains(part.getName()) && told(event, part) ->
            facts.add(snake(part.getName()), text);
        case null, default -> {}
      }
    }
    return facts.build();
  }

  /** The subject of a ticket is what a person wrote; that of an entitlement is an id. */
  private static boolean told(Record event, RecordComponent part) {
    return !WRITTEN_BY_PEOPLE.contains(part.getName())
        || event.getClass().getPackageName().equals("org.lanedesk.member");
  }

  private static Object value(Record event, RecordComponent part) {
    try {
      return part.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("an event's parts are public", e);
    }
  }

  private static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}

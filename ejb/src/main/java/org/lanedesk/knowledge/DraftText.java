package org.lanedesk.knowledge;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.lanedesk.kb.Audience;

/** A draft as one line of JSON and back; what is read here was written here. */
final class DraftText {
  private static final JsonProvider JSON = JsonProvider.provider();

  private DraftText() {}

  static String of(ArticleDraft draft) {
    var texts = JSON.createArrayBuilder();
    for (var text : draft.texts()) {
      texts.add(
          JSON.createObjectBuilder()
              .add("locale", text.locale())
              .add("title", text.title())
              .add("phrasings", Json.createArrayBuilder(text.phrasings()))
              .add("answer", text.answerHtml()));
    }
    return JSON.createObjectBuilder()
        .add("key", draft.key())
        .add("section", draft.section())
        .add("audience", draft.audience().name())
        .add("levels", Json.createArrayBuilder(draft.levels().stream().sorted().toList()))
        .add("from", draft.validFrom() == null ? "" : draft.validFrom().toString())
        .add("to", draft.validTo() == null ? "" : draft.validTo().toString())
        .add("texts", texts)
        .build()
        .toString();
  }

  static ArticleDraft read(String line) {
    JsonObject json;
    try (var reader = JSON.createReader(new StringReader(line))) {
      json = reader.readObject();
    }
    return new ArticleDraft(
        json.getString("key"),
        json.getString("section"),
        Audience.valueOf(json.getString("audience")),
        Set.copyOf(words(json, "levels")),
        instant(json.getString("from")),
        instant(json.getString("to")),
        json.getJsonArray("texts").getValuesAs(JsonObject.class).stream()
            .map(text ->
                new TextDraft(
                    text.getString("locale"),
                    text.getString("title"),
                    words(text, "phrasings"),
                    text.getString("answer")))
            .toList());
  }

  private static List<String> words(JsonObject json, String name) {
    return json.getJsonArray(name).getValuesAs(JsonString::getString);
  }

  private static Instant instant(String text) {
    return text.isEmpty() ? null : Instant.parse(text);
  }
}

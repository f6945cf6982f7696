package org.lanedesk.member;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.Serializable;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;

/** A score as it was worked out one day, with what it was made of. */
public record ScoreRow(
    Long id,
    Instant at,
    Boolean monthly,
    Integer total,
    Long spentMinor,
    String currency,
    Level levelBefore,
    Level levelAfter,
    String partsAsJson)
    implements Serializable {

  private static final JsonProvider JSON = JsonProvider.provider();

  public List<ScorePart> parts() {
    try (var reader = JSON.createReader(new StringReader(partsAsJson))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(part ->
              new ScorePart(
                  Ingredient.valueOf(part.getString("what")),
                  part.getJsonNumber("measure").longValue(),
                  part.getInt("points"),
                  part.getInt("most")))
          .toList();
    }
  }
}

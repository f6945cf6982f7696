package org.lanedesk.demo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanedesk.demo.ReturnScript.Decision;
import org.lanedesk.demo.Script.Turn;
import org.lanedesk.demo.Script.Voice;
import org.lanedesk.kb.Audience;
import org.lanedesk.knowledge.ArticleDraft;
import org.lanedesk.knowledge.TextDraft;
import org.lanedesk.returns.ReturnReason;
import org.lanedesk.returns.ReturnType;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Flag;

/** What the demo shop is made of, as written in {@code /demo} of this jar. */
record Shelves(
    List<Product> products,
    List<Script> scripts,
    List<ReturnScript> returns,
    List<Glance.Miss> searches,
    Map<String, Names> names) {

  static Shelves read() {
    return new Shelves(
        lines("products", Shelves::product),
        lines("conversations", Shelves::script),
        lines("returns", Shelves::returnScript),
        lines("searches", row -> new Glance.Miss(row.getString("locale"), row.getString("text"))),
        allNames());
  }

  /** The help centre. */
  static List<ArticleDraft> articles() {
    return lines("articles", Shelves::article);
  }

  private static ArticleDraft article(JsonObject row) {
    return new ArticleDraft(
        row.getString("key"),
        row.getString("section"),
        Audience.valueOf(row.getString("audience")),
        Set.copyOf(texts(row.getJsonArray("levels"), Function.identity())),
        null,
        null,
        row.getJsonArray("texts").getValuesAs(Shelves::text));
  }

  private static TextDraft text(JsonValue text) {
    var row = text.asJsonObject();
    return new TextDraft(
        row.getString("locale"),
        row.getString("title"),
        texts(row.getJsonArray("phrasings"), Function.identity()),
        row.getString("answer_html"));
  }

  private static Product product(JsonObject row) {
    return new Product(
        row.getString("sku"),
        row.getString("category"),
        row.getString("zh"),
        row.getString("en"),
        row.getJsonNumber("price_minor").longValueExact(),
        row.getString("currency"),
        row.getBoolean("fresh"),
        row.getString("exclusion"));
  }

  private static Script script(JsonObject row) {
    return new Script(
        Family.valueOf(row.getString("family")),
        Channel.valueOf(row.getString("channel")),
        row.getString("lang"),
        row.isNull("article") ? null : row.getString("article"),
        row.getString("category"),
        Set.copyOf(texts(row.getJsonArray("flags"), Flag::valueOf)),
        row.getString("subject"),
        row.getJsonArray("turns").getValuesAs(Shelves::turn));
  }

  private static Turn turn(JsonValue turn) {
    var row = turn.asJsonObject();
    return new Turn(Voice.valueOf(row.getString("by")), row.getString("text"));
  }

  private static ReturnScript returnScript(JsonObject row) {
    var answer = new HashMap<String, String>();
    if (row.containsKey("answer")) {
      var said = row.getJsonObject("answer");
      said.keySet().forEach(locale -> answer.put(locale, said.getString(locale)));
    }
    return new ReturnScript(
        row.getString("lang"),
        ReturnType.valueOf(row.getString("type")),
        ReturnReason.valueOf(row.getString("reason")),
        row.getString("category"),
        row.getString("text"),
        Decision.valueOf(row.getString("decision")),
        Map.copyOf(answer));
  }

  private static Map<String, Names> allNames() {
    try (var in = open("names.json");
        var reader = Json.createReader(in)) {
      var all = reader.readObject();
      var zones = all.getJsonObject("zones");
      return Map.of(
          "zh-CN", names(all.getJsonObject("zh"), zones.getJsonArray("zh")),
          "zh-TW", names(all.getJsonObject("zh_hant"), zones.getJsonArray("zh_hant")),
          "en", names(all.getJsonObject("en"), zones.getJsonArray("en")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Names names(JsonObject row, JsonArray zones) {
    return new Names(
        texts(row.getJsonArray("family"), Function.identity()),
        texts(row.getJsonArray("given"), Function.identity()),
        texts(zones, Function.identity()));
  }

  private static <T> List<T> texts(JsonArray array, Function<String, T> made) {
    return array.getValuesAs(JsonString.class).stream()
        .map(s -> made.apply(s.getString()))
        .toList();
  }

  private static <T> List<T> lines(String file, Function<JsonObject, T> made) {
    try (var in = open(file + ".ndjson");
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().map(Shelves::parsed).map(made).collect(Collectors.toUnmodifiableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonObject parsed(String line) {
    try (var reader = Json.createReader(new StringReader(line))) {
      return reader.readObject();
    }
  }

  private static InputStream open(String file) {
    return Shelves.class.getResourceAsStream("/demo/" + file);
  }
}

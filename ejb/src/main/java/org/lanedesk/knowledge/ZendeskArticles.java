package org.lanedesk.knowledge;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.lanedesk.event.Refusal;
import org.lanedesk.kb.Audience;

/**
 * Articles as a Zendesk help centre gives them: {@code articles}, and beside them perhaps {@code
 * translations} and {@code sections}. Labels become other ways to ask; what is for some users only
 * there is for agents only here, unless it was written here.
 */
final class ZendeskArticles {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private ZendeskArticles() {}

  /**
   * The same as {@link ArticleShape#NDJSON}, an article a line in their order, so that what is
   * refused is named by the article's place.
   *
   * @param drafts is told the places of those that are not published there; their lines are empty
   */
  static String lines(String text, LongConsumer drafts) {
    JsonObject whole;
    try (var reader = Json.createReader(new StringReader(text))) {
      whole = reader.readObject();
    } catch (JsonException | IllegalStateException e) {
      throw new Refusal("articles.not-zendesk");
    }
    if (!(whole.get("articles") instanceof List<?>)) {
      throw new Refusal("articles.not-zendesk");
    }
    var sections = sections(whole);
    var out = new StringBuilder();
    for (var each : whole.getJsonArray("articles")) {
      if (each instanceof JsonObject article && isDraft(article)) {
        drafts.accept(1 + out.chars().filter(c -> c == '\n').count());
      } else {
        out.append(each instanceof JsonObject article ? line(article, whole, sections) : each);
      }
      out.append('\n');
    }
    return out.toString();
  }

  private static boolean isDraft(JsonObject article) {
    return article.get("draft") == JsonValue.TRUE;
  }

  private static String line(JsonObject article, JsonObject whole, Map<String, String> sections) {
    var id = word(article, "id");
    var texts = new LinkedHashMap<String, JsonObject>();
    texts.put(locale(word(article, "locale")), article);
    if (whole.get("translations") instanceof List<?> all) {
      for (var each : all) {
        if (each instanceof JsonObject translation && word(translation, "source_id").equals(id)) {
          texts.putIfAbsent(locale(word(translation, "locale")), translation);
        }
      }
    }
    var written = Json.createArrayBuilder();
    texts.forEach((locale, text) ->
        written.add(
            Json.createObjectBuilder()
                .add("locale", locale)
                .add("title", word(text, "title"))
                .add("phrasings", labels(article, locale))
                .add("answer_html", word(text, "body"))));
    var json =
        Json.createObjectBuilder()
            .add("key", id.startsWith("zd-") ? id.substring(3) : "zd-" + id)
            .add("section", sections.getOrDefault(word(article, "section_id"), "imported"));
    if (article.get("lanedesk") instanceof JsonObject ours) {
      ours.forEach(json::add);
    } else if (!word(article, "user_segment_id").isEmpty()) {
      json.add("audience", Audience.AGENT_ONLY.name());
    }
    return json.add("texts", written).build().toString();
  }

  /** Those that are written in the script of the language. */
  private static JsonArrayBuilder labels(JsonObject article, String locale) {
    var labels = Json.createArrayBuilder();
    if (article.get("label_names") instanceof List<?> all) {
      for (var each : all) {
        if (each instanceof JsonString label
            && HAN.matcher(label.getString()).find() == locale.startsWith("zh")) {
          labels.add(label);
        }
      }
    }
    return labels;
  }

  private static Map<String, String> sections(JsonObject whole) {
    var sections = new LinkedHashMap<String, String>();
    if (whole.get("sections") instanceof List<?> all) {
      for (var each : all) {
        if (each instanceof JsonObject section) {
          var name = word(section, "name").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
          var slug = name.replaceAll("^-+|-+$", "");
          sections.put(
              word(section, "id"),
              slug.isEmpty() ? "imported" : slug.substring(0, Math.min(40, slug.length())));
        }
      }
    }
    return sections;
  }

  private static String locale(String theirs) {
    var tag = theirs.toLowerCase(Locale.ROOT);
    return tag.startsWith("zh") ? "zh-CN" : tag.startsWith("en") ? "en" : theirs;
  }

  private static String word(JsonObject object, String name) {
    return switch (object.get(name)) {
      case null -> "";
      case JsonString text -> text.getString();
      case JsonValue value when value == JsonValue.NULL -> "";
      case JsonValue value -> value.toString();
    };
  }

  /** What a Zendesk help centre has no words for. */
  private static JsonObjectBuilder readers(ArticleView article) {
    var readers =
        Json.createObjectBuilder()
            .add("audience", article.audience().name())
            .add("levels", Json.createArrayBuilder(article.levels().stream().sorted().toList()));
    if (article.validFrom() != null) {
      readers.add("valid_from", article.validFrom().toString());
    }
    if (article.validTo() != null) {
      readers.add("valid_to", article.validTo().toString());
    }
    return readers;
  }

  static String of(List<ArticleView> articles) {
    var all = Json.createArrayBuilder();
    var translations = Json.createArrayBuilder();
    var sections = Json.createArrayBuilder();
    articles.stream()
        .map(ArticleView::section)
        .distinct()
        .forEach(
            name -> sections.add(Json.createObjectBuilder().add("id", name).add("name", name)));
    for (var article : articles) {
      for (int i = 0; i < article.texts().size(); i++) {
        var text = article.texts().get(i);
        var json =
            Json.createObjectBuilder()
                .add("locale", text.locale().equals("en") ? "en-us" : "zh-cn")
                .add("title", text.title())
                .add("body", text.answerHtml())
                .add("draft", article.state() != ArticleState.PUBLISHED);
        if (i > 0) {
          translations.add(
              json.add("source_id", "zd-" + article.key()).add("source_type", "Article"));
          continue;
        }
        var labels = Json.createArrayBuilder();
        article.texts().forEach(each -> each.phrasings().forEach(labels::add));
        all.add(
            json.add("id", "zd-" + article.key())
                .add("section_id", article.section())
                .add("label_names", labels)
                .add("lanedesk", readers(article)));
      }
    }
    return Json.createObjectBuilder()
        .add("articles", all)
        .add("translations", translations)
        .add("sections", sections)
        .build()
        .toString();
  }
}

package org.lanedesk.kb.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lanedesk.kb.Page;

/**
 * A knowledge base with questions whose right answers are known, read from a folder with {@code
 * articles.jsonl}, {@code queries.jsonl} and perhaps {@code feedback.jsonl}.
 */
record QuestionSet(
    String name, List<Page> pages, List<String> ids, List<Asked> asked, List<Answered> feedback) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** A question; an empty {@code relevant} means that no page answers it. */
  record Asked(String id, String locale, String text, Set<Long> relevant) {}

  /** A question that was once answered with a page. */
  record Answered(String text, long page, String locale) {}

  /** Whether the folder holds one. */
  static boolean isSet(Path folder) {
    return Files.exists(folder.resolve("articles.jsonl"))
        && Files.exists(folder.resolve("queries.jsonl"));
  }

  static QuestionSet read(Path folder, int mostQuestions) throws IOException {
    var pages = new ArrayList<Page>();
    var ids = new ArrayList<String>();
    var numbers = new HashMap<String, Long>();
    for (var article : lines(folder.resolve("articles.jsonl"))) {
      long number = ids.size();
      ids.add(article.get("id").asText());
      numbers.put(ids.getLast(), number);
      var phrasings = new ArrayList<String>();
      article.path("phrasings").forEach(p -> phrasings.add(p.asText()));
      pages.add(
          Page.of(
              number,
              language(article, article.path("title").asText("") + article.path("body").asText("")),
              article.path("title").asText(""),
              phrasings,
              article.path("body").asText("")));
    }
    var asked = new ArrayList<Asked>();
    var questions = lines(folder.resolve("queries.jsonl"));
    int step = Math.max(1, questions.size() / Math.max(1, mostQuestions));
    for (int i = 0; i < questions.size(); i += step) {
      asked.add(asked(questions.get(i), numbers));
    }
    return new QuestionSet(
        folder.getFileName().toString(), pages, ids, asked, feedback(folder, pages, numbers));
  }

  private static Asked asked(JsonNode question, Map<String, Long> numbers) {
    var relevant = new TreeSet<Long>();
    question
        .path("relevant")
        .forEach(id -> {
          if (numbers.containsKey(id.asText())) {
            relevant.add(numbers.get(id.asText()));
          }
        });
    var text = question.path("text").asText("");
    return new Asked(question.get("id").asText(), language(question, text), text, relevant);
  }

  /** As the line says, or else as its script does. */
  private static String language(JsonNode line, String text) {
    var said = line.path("lang").asText("");
    return !said.isEmpty() ? said : HAN.matcher(text).find() ? "zh" : "en";
  }

  private static List<Answered> feedback(Path folder, List<Page> pages, Map<String, Long> numbers)
      throws IOException {
    var feedback = new ArrayList<Answered>();
    var file = folder.resolve("feedback.jsonl");
    if (Files.exists(file)) {
      for (var line : lines(file)) {
        var page = numbers.get(line.get("article").asText());
        if (page != null) {
          var locale = pages.get(page.intValue()).locale();
          feedback.add(new Answered(line.get("text").asText(), page, locale));
        }
      }
    }
    return feedback;
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    var nodes = new ArrayList<JsonNode>();
    for (var line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        nodes.add(JSON.readTree(line));
      }
    }
    return nodes;
  }
}

package org.lanedesk.kb.relevance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanedesk.kb.Audience;
import org.lanedesk.kb.Hit;
import org.lanedesk.kb.KnowledgeIndex;
import org.lanedesk.kb.Page;
import org.lanedesk.kb.Query;
import org.lanedesk.kb.Settings;
import org.lanedesk.kb.relevance.Engine.Answer;
import org.lanedesk.kb.relevance.QuestionSet.Asked;

/**
 * The demo shop's own articles against questions written for them: Chinese and English, traditional
 * script, slips of the pen, and questions that no article answers. The floors lie two points under
 * what was measured.
 */
class DemoShopTest {

  private static final Path ARTICLES = Path.of("../ejb/src/main/resources/demo/articles.ndjson");
  private static final Path QUESTIONS = Path.of("src/test/resources/shop/questions.tsv");

  private static final List<Page> PAGES = new ArrayList<>();
  private static final List<Asked> ASKED = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    var json = new ObjectMapper();
    var numbers = new HashMap<String, Long>();
    for (var line : Files.readAllLines(ARTICLES)) {
      var article = json.readTree(line);
      long number = numbers.size();
      numbers.put(article.get("key").asText(), number);
      for (var text : article.get("texts")) {
        var phrasings = new ArrayList<String>();
        text.path("phrasings").forEach(p -> phrasings.add(p.asText()));
        var plain = text.path("answer_html").asText().replaceAll("<[^>]+>", "\n");
        PAGES.add(
            Page.of(
                    number,
                    text.get("locale").asText(),
                    text.get("title").asText(),
                    phrasings,
                    plain)
                .forReaders(Audience.valueOf(article.get("audience").asText()), Set.of()));
      }
    }
    read(Files.readAllLines(QUESTIONS), numbers);
  }

  private static void read(List<String> questions, Map<String, Long> numbers) {
    for (var line : questions) {
      var parts = line.split("\t");
      var relevant = parts[0].equals("-") ? Set.<Long>of() : Set.of(numbers.get(parts[0]));
      ASKED.add(new Asked("q" + ASKED.size(), parts[1], parts[2], relevant));
    }
  }

  @Test
  void byWordsAndMeaning(@TempDir Path directory) {
    var ranked = new ArrayList<List<Answer>>();
    var served = new ArrayList<List<Answer>>();
    try (var index = filled(directory, Settings.defaults())) {
      for (var asked : ASKED) {
        ranked.add(answers(index.rank(query(asked))));
        served.add(answers(index.suggest(query(asked))));
      }
    }
    var figures = Figures.of(ASKED, ranked);
    var said = Figures.of(ASKED, served);
    assertTrue(figures.first() >= 0.91, figures::toString);
    assertTrue(figures.inThree() >= 0.95, figures::toString);
    assertTrue(figures.silence() >= 0.95, figures::toString);
    assertTrue(said.spoke() >= 0.88, said::toString);
    assertTrue(said.right() >= 0.94, said::toString);
    assertTrue(said.kept() >= 0.87, said::toString);
  }

  @Test
  void byWordsAlone(@TempDir Path directory) {
    var ranked = new ArrayList<List<Answer>>();
    try (var index = filled(directory, Settings.defaults().wordsOnly())) {
      for (var asked : ASKED) {
        ranked.add(answers(index.rank(query(asked))));
      }
    }
    var figures = Figures.of(ASKED, ranked);
    assertTrue(figures.first() >= 0.83, figures::toString);
  }

  private static KnowledgeIndex filled(Path directory, Settings settings) {
    var index = KnowledgeIndex.open(directory, settings);
    PAGES.forEach(index::put);
    assertTrue(index.settle(Duration.ofMinutes(5)));
    index.refresh();
    return index;
  }

  private static Query query(Asked asked) {
    return new Query(asked.text(), asked.locale(), Audience.MEMBERS, "L1", Instant.EPOCH, 10);
  }

  private static List<Answer> answers(List<Hit> hits) {
    return hits.stream().map(hit -> new Answer(hit.id(), hit.score(), hit.confidence())).toList();
  }
}

package org.lanedesk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanedesk.knowledge.ArticleView;

class FaqDataTest {

  @Test
  void no_answer_ends_the_element_it_stands_in() throws JsonProcessingException {
    var text =
        new ArticleView.Text(
            "en",
            "</script><script>",
            List.of(),
            "<p>a</p>",
            "a",
            Instant.parse("2026-01-01T00:00:00Z"));
    var data = FaqData.of(text, "https://shop.example/article?id=1");
    assertFalse(data.contains("<"));
    var question = new ObjectMapper().readTree(data).at("/mainEntity/0");
    assertEquals("</script><script>", question.path("name").asText());
    assertEquals("<p>a</p>", question.at("/acceptedAnswer/text").asText());
  }
}

package org.lanedesk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.Json;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanedesk.knowledge.ArticleView;

class FaqDataTest {

  @Test
  void no_answer_ends_the_element_it_stands_in() {
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
    try (var reader = Json.createReader(new StringReader(data))) {
      var question = reader.readObject().getJsonArray("mainEntity").getJsonObject(0);
      assertEquals("</script><script>", question.getString("name"));
      assertEquals("<p>a</p>", question.getJsonObject("acceptedAnswer").getString("text"));
    }
  }
}

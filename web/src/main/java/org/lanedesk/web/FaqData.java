package org.lanedesk.web;

import jakarta.json.Json;
import org.lanedesk.knowledge.ArticleView;

/**
 * A question and its answer as schema.org's FAQPage in JSON-LD. It stands in a script element that
 * no browser runs; "&lt;" is written as an escape so that no answer can end that element.
 */
final class FaqData {
  private FaqData() {}

  static String of(ArticleView.Text text, String address) {
    var answer = Json.createObjectBuilder().add("@type", "Answer").add("text", text.answerHtml());
    var question =
        Json.createObjectBuilder()
            .add("@type", "Question")
            .add("name", text.title())
            .add("acceptedAnswer", answer);
    return Json.createObjectBuilder()
        .add("@context", "https://schema.org")
        .add("@type", "FAQPage")
        .add("url", address)
        .add("inLanguage", text.locale())
        .add("dateModified", text.updatedAt().toString())
        .add("mainEntity", Json.createArrayBuilder().add(question))
        .build()
        .toString()
        .replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}

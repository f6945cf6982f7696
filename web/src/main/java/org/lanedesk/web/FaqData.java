package org.lanedesk.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.lanedesk.knowledge.ArticleView;

/**
 * A question and its answer as schema.org's FAQPage in JSON-LD. It stands in a script element that
 * no browser runs; "&lt;" is written as an escape so that no answer can end that element.
 */
final class FaqData {
  private FaqData() {}

  static String of(ArticleView.Text text, String address) {
    var page = JsonNodeFactory.instance.objectNode();
    page.put("@context", "https://schema.org")
        .put("@type", "FAQPage")
        .put("url", address)
        .put("inLanguage", text.locale())
        .put("dateModified", text.updatedAt().toString());
    var question = page.putArray("mainEntity").addObject();
    question.put("@type", "Question").put("name", text.title());
    question.putObject("acceptedAnswer").put("@type", "Answer").put("text", text.answerHtml());
    return page.toString()
        .replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}

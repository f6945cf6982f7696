package org.lanedesk.knowledge;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lanedesk.event.Refusal;

/**
 * One language of an article as an editor or an import wants it. Made clean on construction: NFC,
 * no control characters, phrasings without blanks and repetitions, the answer sanitised.
 *
 * @param locale {@code zh-CN} or {@code en}
 * @param phrasings other ways customers ask the same, at most 100
 */
public record TextDraft(String locale, String title, List<String> phrasings, String answerHtml)
    implements Serializable {
  private static final Set<String> LOCALES = Set.of("zh-CN", "en");
  private static final int TITLE = 300;
  private static final int PHRASING = 300;
  private static final int ALL_PHRASINGS = 8000;
  private static final int ANSWER = 100_000;

  public TextDraft {
    if (!LOCALES.contains(locale)) {
      throw new Refusal("article.locale", String.valueOf(locale));
    }
    title = line(title);
    if (title.isEmpty()) {
      throw new Refusal("article.title-missing", locale);
    }
    if (title.length() > TITLE) {
      throw new Refusal("article.title-long", TITLE);
    }
    phrasings =
        phrasings == null
            ? List.of()
            : phrasings.stream()
                .filter(Objects::nonNull)
                .map(TextDraft::line)
                .filter(p -> !p.isEmpty())
                .distinct()
                .limit(100)
                .toList();
    if (phrasings.stream().anyMatch(p -> p.length() > PHRASING)
        || String.join("\n", phrasings).length() > ALL_PHRASINGS) {
      throw new Refusal("article.phrasing-long", PHRASING);
    }
    answerHtml = RichText.clean(answerHtml == null ? "" : answerHtml);
    if (RichText.plain(answerHtml).isEmpty()) {
      throw new Refusal("article.answer-missing", locale);
    }
    if (answerHtml.length() > ANSWER) {
      throw new Refusal("article.answer-long", ANSWER);
    }
  }

  private static String line(String text) {
    return text == null
        ? ""
        : Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\s]+", " ").strip();
  }
}

package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lanedesk.kb.Audience;

/** One article whole, with every language it is written in. */
public record ArticleView(
    Long id,
    String key,
    String section,
    ArticleState state,
    Audience audience,
    Set<String> levels,
    Instant validFrom,
    Instant validTo,
    Integer votesUp,
    Integer votesDown,
    Instant createdAt,
    Instant updatedAt,
    Instant publishedAt,
    Integer version,
    List<Text> texts)
    implements Serializable {

  /** The article in one language; {@code answerHtml} is sanitised and may be shown as it is. */
  public record Text(
      String locale,
      String title,
      List<String> phrasings,
      String answerHtml,
      String answerText,
      Instant updatedAt)
      implements Serializable {

    /** As it would be saved. */
    public static Text of(TextDraft draft, Instant at) {
      return new Text(
          draft.locale(),
          draft.title(),
          draft.phrasings(),
          draft.answerHtml(),
          RichText.plain(draft.answerHtml()),
          at);
    }

    /** To be saved as it is. */
    public TextDraft draft() {
      return new TextDraft(locale, title, phrasings, answerHtml);
    }

    /**
     * The answer with a table of contents.
     *
     * @param tableWords what a frame around a table is called for those who do not see it
     */
    public ReadableText readable(String tableWords) {
      return RichText.readable(answerHtml, tableWords);
    }
  }

  static ArticleView of(Article a, List<ArticleText> texts) {
    return new ArticleView(
        a.id,
        a.articleKey,
        a.section,
        a.state,
        a.audience,
        a.levelSet(),
        a.validFrom,
        a.validTo,
        a.votesUp,
        a.votesDown,
        a.createdAt,
        a.updatedAt,
        a.publishedAt,
        a.version,
        texts.stream()
            .map(t ->
                new Text(
                    t.locale, t.title, t.phrasingList(), t.answerHtml, t.answerText, t.updatedAt))
            .toList());
  }

  /** To be saved with other texts, and everything else as it is. */
  public ArticleDraft draft(List<TextDraft> other) {
    return new ArticleDraft(key, section, audience, levels, validFrom, validTo, other);
  }

  /** The text in this language, if it is written in it. */
  public Optional<Text> in(String locale) {
    return texts.stream().filter(t -> t.locale().equals(locale)).findFirst();
  }

  /** The text in this language, otherwise in the first that there is. */
  public Text best(String locale) {
    return in(locale).orElseGet(texts::getFirst);
  }
}

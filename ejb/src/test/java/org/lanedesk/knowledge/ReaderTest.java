package org.lanedesk.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanedesk.kb.Audience;

class ReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

  /** Nobody, a guest or a member without a level, members of each level, a colleague. */
  private static final List<Reader> READERS =
      List.of(
          Reader.ANYBODY,
          new Reader(Audience.MEMBERS, null),
          new Reader(Audience.MEMBERS, "L0"),
          new Reader(Audience.MEMBERS, "L1"),
          new Reader(Audience.MEMBERS, "L2"),
          new Reader(Audience.MEMBERS, "L3"),
          Reader.COLLEAGUE);

  static Stream<Arguments> articles() {
    return Stream.of(
        Arguments.of(Audience.PUBLIC, "", "yyyyyyy"),
        Arguments.of(Audience.MEMBERS, "", "nyyyyyy"),
        Arguments.of(Audience.MEMBERS, "L1,L2,L3", "nnnyyyy"),
        Arguments.of(Audience.MEMBERS, "L3", "nnnnnyy"),
        Arguments.of(Audience.PUBLIC, "L2,L3", "nnnnyyy"),
        Arguments.of(Audience.AGENT_ONLY, "", "nnnnnny"),
        Arguments.of(Audience.AGENT_ONLY, "L2,L3", "nnnnnny"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("articles")
  void readsWhatIsMeantForThem(Audience audience, String levels, String expected) {
    var article = article(audience, levels);
    var seen = new StringBuilder();
    READERS.forEach(reader -> seen.append(reader.mayRead(article, NOW) ? 'y' : 'n'));
    assertEquals(expected, seen.toString());
  }

  @Test
  void nobodyReadsWhatIsNotPublishedOrNotValidNow() {
    var drafted = article(Audience.PUBLIC, "");
    drafted.state = ArticleState.DRAFT;
    var later = article(Audience.PUBLIC, "");
    later.validFrom = NOW.plusSeconds(1);
    var over = article(Audience.PUBLIC, "");
    over.validTo = NOW;
    for (var article : List.of(drafted, later, over)) {
      READERS.forEach(reader -> assertEquals(false, reader.mayRead(article, NOW)));
    }
  }

  private static Article article(Audience audience, String levels) {
    var wanted = levels.isEmpty() ? Set.<String>of() : Set.copyOf(Arrays.asList(levels.split(",")));
    var texts = List.of(new TextDraft("en", "Title", List.of(), "<p>Answer</p>"));
    var draft = new ArticleDraft("key", "after-sale", audience, wanted, null, null, texts);
    var article = Article.written(draft, null, NOW);
    article.state = ArticleState.PUBLISHED;
    return article;
  }
}

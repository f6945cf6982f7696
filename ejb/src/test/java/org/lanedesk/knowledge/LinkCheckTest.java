package org.lanedesk.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkCheckTest {
  private static final LinkCheck CHECK =
      new LinkCheck(
          Map.of(
              1L, ArticleState.PUBLISHED,
              2L, ArticleState.DRAFT,
              3L, ArticleState.ARCHIVED,
              4L, ArticleState.IN_REVIEW),
          Set.of("pre-sale"),
          Set.of(3L));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/article?id=1, ''",
    "/article?lang=en&id=1#part-2, ''",
    "/article?id=2, HIDDEN_ARTICLE",
    "/article?id=3, HIDDEN_ARTICLE",
    "/article?id=4, HIDDEN_ARTICLE",
    "/article?id=9, NO_ARTICLE",
    "/article?id=x, NO_PAGE",
    "/section?code=pre-sale, ''",
    "/section?code=gone, NO_SECTION",
    "/ask?text=x, ''",
    "/return, ''",
    "/returs, NO_PAGE",
    "/article-files/3, ''",
    "/article-files/4, NO_FILE",
    "#part-2, ''",
    "#, NO_ADDRESS",
    "https://shop.example/a?b=c, ''",
    "https://nothing, NO_ADDRESS",
    "http:// , NO_ADDRESS",
    "mailto:a@b.example, ''",
    "mailto:, NO_ADDRESS",
    "tel:123, ''",
    "'', NO_ADDRESS",
    "article?id=1, NO_ADDRESS"
  })
  void a_link_leads_somewhere_or_is_named(String link, String fault) {
    assertEquals(fault, CHECK.fault(link).map(Enum::name).orElse(""));
  }
}

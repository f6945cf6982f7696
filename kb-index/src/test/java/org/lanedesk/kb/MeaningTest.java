package org.lanedesk.kb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sentence models add, and how they stay out of the way. */
class MeaningTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir Path directory;

  @Test
  void aQuestionWithOtherWordsFindsThePage() {
    try (var index = filled()) {
      var lost = index.rank(asking("I have not been reimbursed so far", "en")).getFirst();
      assertEquals(38, lost.id());
      assertTrue(lost.because().meaning() > lost.because().words());
      assertEquals(32, index.rank(asking("把东西寄回给你们的快递费谁掏", "zh-CN")).getFirst().id());
      assertEquals(State.Meaning.READY, index.state().meaning());
    }
  }

  @Test
  void traditionalScriptMeansTheSameAsSimplified() {
    try (var index = filled()) {
      var simplified = index.rank(asking("把东西寄回给你们的邮费谁掏", "zh-CN"));
      var traditional = index.rank(asking("把東西寄回給你們的郵費誰掏", "zh-Hant"));
      assertEquals(simplified.getFirst().id(), traditional.getFirst().id());
      assertEquals(simplified.getFirst().score(), traditional.getFirst().score(), 1e-6);
    }
  }

  @Test
  void anyTextIsReadOrMetWithSilence() {
    try (var index = filled()) {
      for (var text :
          List.of("", "?!…", "😀😀", "\ud83d", "退\ud83d款", "a".repeat(100_000), "\u200b")) {
        assertTrue(index.suggest(asking(text, "zh-CN")).size() <= 10);
        assertTrue(index.suggest(asking(text, null)).size() <= 10);
      }
      var mail = "我的订单还没有发货。".repeat(3_000) + "退款多久到账？";
      assertFalse(index.rank(asking(mail, "zh-CN")).isEmpty());
    }
  }

  @Test
  void questionsThatAskForTheSameAreGrouped() {
    try (var index = filled()) {
      var texts =
          List.of(
              "do you have gift cards?",
              "where is your shop in Berlin",
              "can I buy a gift card",
              "gift card available?");
      assertEquals(List.of(List.of(0, 2, 3), List.of(1)), index.alike(texts, "en"));
    }
  }

  @Test
  void anotherPhrasingIsTriedWithoutBeingKept() {
    try (var index = filled()) {
      var query = asking("the parcel came back to me crumpled", "en");
      var page = index.page(27, "en").orElseThrow();
      var before = place(index.rank(query), 27);
      var supposed = Page.of(27, "en", page.title(), List.of(query.text()), page.body());
      assertEquals(0, place(index.rankSupposing(query, supposed), 27));
      assertEquals(before, place(index.rank(query), 27));
    }
  }

  @Test
  void whatNoPageAnswersGetsNoSuggestion() {
    try (var index = filled()) {
      assertEquals(List.of(), index.suggest(asking("play the next episode of my podcast", "en")));
      assertEquals(List.of(), index.suggest(asking("今天北京的天气怎么样", "zh-CN")));
      assertFalse(index.suggest(asking("when will i get my refund?", "en")).isEmpty());
      assertFalse(index.suggest(asking("退款要几天才能到账", "zh-CN")).isEmpty());
    }
  }

  @Test
  void aMailIsAnsweredByTheSentenceThatAsks() {
    try (var index = filled()) {
      var mail =
          """
          Dear support team,
          I bought three shirts for my nephew's birthday last week and he loves the blue one.
          It was sunny and we had cake in the garden. Who covers the postage if I send one back?
          Thank you so much!

          Best regards
          On Monday, support wrote:
          > where is my voucher? claim the coupon on the first page
          """;
      assertEquals(32, index.rank(asking(mail, "en")).getFirst().id());
    }
  }

  @Test
  void pagesAreThereByWordsBeforeTheyAreRead() {
    try (var index = KnowledgeIndex.open(directory, Settings.defaults())) {
      Shop.pages().forEach(index::put);
      index.refresh();
      assertEquals(32, index.search(asking("return shipping", "en")).getFirst().id());
    }
  }

  @Test
  void whatWasReadIsKeptAndWhatWasNotIsReadLater() {
    try (var index = filled()) {
      index.commit(7);
      index.put(Page.of(95, "en", "Can I pay in instalments?", List.of(), ""));
      index.commit(8);
    }
    try (var index = KnowledgeIndex.open(directory, Settings.defaults())) {
      assertEquals(8, index.cursor());
      assertTrue(index.settle(PATIENCE));
      index.refresh();
      assertEquals(0, index.state().waiting());
      var hit = index.rank(asking("spread the cost over several months", "en")).getFirst();
      assertEquals(95, hit.id());
      assertTrue(hit.because().meaning() > 0);
    }
  }

  @Test
  void aPagePutAgainUnchangedIsNotReadAgain() {
    try (var index = filled()) {
      index.put(Shop.pages().getLast().valid(null, Instant.parse("2030-01-01T00:00:00Z")));
      assertEquals(0, index.state().waiting());
    }
  }

  @Test
  void nothingForAgentsLeaksByCloseness() {
    try (var index = filled()) {
      index.put(
          Page.of(96, "en", "Secret compensation table", List.of("how much may we pay"), "")
              .forReaders(Audience.AGENT_ONLY, java.util.Set.of()));
      index.learn(
          new Lesson("x", "pay me damages", 96, "en", Outcome.USED, "agent", Instant.EPOCH));
      assertTrue(index.settle(PATIENCE));
      index.refresh();
      var customer = new Query("pay me damages", null, Audience.MEMBERS, "L3", Instant.EPOCH, 50);
      assertTrue(index.rank(customer).stream().noneMatch(hit -> hit.id() == 96));
      assertEquals(96, index.rank(asking("pay me damages", "en")).getFirst().id());
    }
  }

  @Test
  void wordsAreCutAsTheModelsLearntThem() throws IOException {
    try (var description = getClass().getResourceAsStream("/bge-small-zh-v1.5-q-tokenizer.json")) {
      var pieces = WordPiece.read(description);
      assertArrayEquals(new long[] {101, 9358, 102}, pieces.ids("VPN", 16));
      assertArrayEquals(pieces.ids("vpn 连接", 16), pieces.ids("VPN连接", 16));
      assertEquals(4, pieces.ids("退款多久到账", 4).length);
    }
  }

  private static int place(List<Hit> hits, long id) {
    return hits.stream().map(Hit::id).toList().indexOf(id);
  }

  private KnowledgeIndex filled() {
    var index = KnowledgeIndex.open(directory, Settings.defaults());
    Shop.pages().forEach(index::put);
    assertTrue(index.settle(PATIENCE));
    index.refresh();
    return index;
  }

  private static Query asking(String text, String locale) {
    return new Query(text, locale, Audience.AGENT_ONLY, null, Instant.EPOCH, 10);
  }
}

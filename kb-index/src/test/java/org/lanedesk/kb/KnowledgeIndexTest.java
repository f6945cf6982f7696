package org.lanedesk.kb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the index finds by words, shown on a small shop's pages. */
class KnowledgeIndexTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  @TempDir Path directory;
  private KnowledgeIndex index;

  @BeforeEach
  void open() {
    index = KnowledgeIndex.open(directory, Settings.defaults().wordsOnly());
    Shop.pages().forEach(index::put);
    index.refresh();
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void traditionalScriptFindsSimplifiedPages() {
    assertEquals(32, index.search(asking("退貨運費誰出", "zh-CN")).getFirst().id());
    assertEquals(27, index.search(asking("怎麼退貨", "zh-Hant")).getFirst().id());
  }

  @Test
  void anEnglishQuestionFindsTheEnglishTwin() {
    var hit = index.search(asking("who pays return shipping", "en")).getFirst();
    assertEquals(32, hit.id());
    assertEquals("en", hit.locale());
  }

  @Test
  void aMixedQuestionFindsTheChinesePage() {
    assertEquals(18, index.search(asking("88VIP 退货", "zh-CN")).getFirst().id());
    assertEquals(18, index.search(asking("８８ＶＩＰ退貨", "zh-CN")).getFirst().id());
  }

  @Test
  void withoutALanguageTheQuestionsOwnComesFirstAndEachArticleOnce() {
    var hits = index.search(asking("退货运费由谁承担 return shipping", null));
    assertEquals(32, hits.getFirst().id());
    assertEquals("zh-CN", hits.getFirst().locale());
    assertEquals(hits.size(), hits.stream().map(Hit::id).distinct().count());
  }

  @Test
  void slipsOfThePenAreForgiven() {
    assertEquals(38, index.search(asking("when will my refnud arive", "en")).getFirst().id());
    assertEquals(
        Optional.of("when will my refund arrive"),
        index.correct(asking("when will my refnud arrive", "en")));
    assertEquals(Optional.empty(), index.correct(asking("when will my refund arrive", "en")));
  }

  @Test
  void whatIsNotAnsweredGetsNoSuggestion() {
    assertEquals(List.of(), index.suggest(asking("play the next episode of my podcast", "en")));
    assertEquals(List.of(), index.suggest(asking("今天北京的天气怎么样", "zh-CN")));
    assertEquals(38, index.suggest(asking("when will my refund arrive?", "en")).getFirst().id());
  }

  @Test
  void anExpiredPageIsHiddenFromItsLastInstantOn() {
    index.put(
        Page.of(90, "en", "Spring voucher for gardeners", List.of(), "Ten percent off spades.")
            .valid(NOW, NOW.plusSeconds(60)));
    index.refresh();
    assertTrue(finds(90, askingAt("spring voucher gardeners", NOW)));
    assertTrue(finds(90, askingAt("spring voucher gardeners", NOW.plusMillis(59_999))));
    assertFalse(finds(90, askingAt("spring voucher gardeners", NOW.plusSeconds(60))));
    assertFalse(finds(90, askingAt("spring voucher gardeners", NOW.minusMillis(1))));
  }

  @Test
  void nothingForAgentsLeaksToCustomers() {
    index.put(
        Page.of(91, "en", "Goodwill xylophone limits", List.of(), "Up to forty without asking.")
            .forReaders(Audience.AGENT_ONLY, Set.of()));
    index.refresh();
    for (var reader : List.of(Audience.PUBLIC, Audience.MEMBERS)) {
      var query = new Query("goodwill xylophone limits", null, reader, "L3", NOW, 10);
      assertFalse(finds(91, query));
      assertTrue(index.complete(query.asking("xylo")).isEmpty());
      assertEquals(Optional.empty(), index.correct(query.asking("xylophine")));
      assertTrue(index.similar(32, query).stream().noneMatch(hit -> hit.id() == 91));
    }
    assertTrue(finds(91, asking("goodwill xylophone limits", "en")));
  }

  @Test
  void aPageForALevelIsSeenByThatLevelAndByAgents() {
    index.put(
        Page.of(92, "en", "Named concierge", List.of(), "Your concierge answers at night.")
            .forReaders(Audience.MEMBERS, Set.of("L2", "L3")));
    index.refresh();
    assertTrue(finds(92, new Query("concierge", "en", Audience.MEMBERS, "L2", NOW, 5)));
    assertFalse(finds(92, new Query("concierge", "en", Audience.MEMBERS, "L1", NOW, 5)));
    assertFalse(finds(92, new Query("concierge", "en", Audience.MEMBERS, null, NOW, 5)));
    assertFalse(finds(92, new Query("concierge", "en", Audience.PUBLIC, "L3", NOW, 5)));
    assertTrue(finds(92, new Query("concierge", "en", Audience.AGENT_ONLY, null, NOW, 5)));
  }

  @Test
  void theShopsOwnWordsAreSynonymsAtOnce() {
    var slang = asking("moolah", "en");
    assertTrue(index.search(slang).isEmpty());
    index.synonyms(List.of(Set.of("moolah", "refund")));
    assertTrue(finds(38, slang));
    index.synonyms(List.of());
    assertTrue(index.search(slang).isEmpty());
  }

  @Test
  void aHitShowsWhereItMatched() {
    var hit = index.search(asking("who pays return shipping", "en")).getFirst();
    assertTrue(hit.because().words() > 0);
    assertEquals("Who pays the return shipping?", hit.because().nearest());
    assertTrue(hit.because().terms().containsAll(List.of("pays", "return", "shipping")));
    assertFalse(hit.marks().isEmpty());
    for (var mark : hit.marks()) {
      var marked = hit.passage().substring(mark.start(), mark.end()).toLowerCase(Locale.ROOT);
      assertTrue(marked.matches("pay.*|return.*|ship.*"), marked);
    }
  }

  @Test
  void titlesAreCompletedWhileTyping() {
    assertEquals(
        "When and where will my refund arrive?",
        index.complete(asking("when and wh", "en")).getFirst());
    assertEquals("退款多久到账,退到哪里", index.complete(asking("退款多", "zh-CN")).getFirst());
    assertTrue(index.complete(asking("", "en")).isEmpty());
  }

  @Test
  void aPutReplacesAndARemovalRemoves() {
    int before = index.size();
    index.put(Page.of(38, "en", "Zebra crossing", List.of(), ""));
    index.refresh();
    assertEquals(before, index.size());
    assertTrue(finds(38, asking("zebra", "en")));
    index.remove(38);
    index.refresh();
    assertFalse(finds(38, asking("zebra", "en")));
    assertEquals(before - 2, index.size());
  }

  @Test
  void retainDropsWhatTheOwnerNoLongerHas() {
    index.retain(Set.of(32L));
    index.refresh();
    assertEquals(2, index.size());
  }

  @Test
  void anOutcomeTeachesAndCanBeForgotten() {
    var odd = asking("the dosh has not landed in my purse", "en");
    double before = scoreOf(38, odd);
    index.learn(lesson("a", "the dosh has not landed", 38, Outcome.USED));
    index.refresh();
    double after = scoreOf(38, odd);
    assertTrue(after > before + 0.05, before + " -> " + after);
    index.learn(lesson("b", "the dosh has not landed in my purse", 38, Outcome.REJECTED));
    index.refresh();
    assertTrue(scoreOf(38, odd) < after);
    index.forget("b");
    index.refresh();
    assertEquals(after, scoreOf(38, odd), 1e-6);
    index.forget("agent", NOW.minusSeconds(1), NOW.plusSeconds(1));
    index.refresh();
    assertEquals(before, scoreOf(38, odd), 1e-6);
  }

  @Test
  void questionsThatWereAnsweredAreProposedAsPhrasings() {
    index.learn(lesson("a", "how long does a refund take?", 38, Outcome.USED));
    index.learn(lesson("b", "the dosh has not landed", 38, Outcome.USED));
    index.learn(lesson("c", "the dosh has not landed yet", 38, Outcome.EDITED));
    index.learn(lesson("d", "where is my parcel", 38, Outcome.REJECTED));
    index.refresh();
    assertEquals(1, index.proposedPhrasings(38, "en", 5).size());
    assertTrue(index.proposedPhrasings(38, "en", 5).getFirst().startsWith("the dosh has"));
    assertEquals(List.of(), index.proposedPhrasings(4711, "en", 5));
  }

  @Test
  void onePersonCannotPushAPageAlone() {
    var text = "is the moon made of cheese";
    for (int i = 0; i < 50; i++) {
      index.learn(new Lesson("flood" + i, text + " " + i, 6, "en", Outcome.REJECTED, "agent", NOW));
    }
    index.refresh();
    assertTrue(finds(6, asking("where is my voucher", "en")));
    assertEquals(6, index.search(asking("where is my voucher", "en")).getFirst().id());
  }

  @Test
  void anyTextIsAnsweredOrMetWithSilence() {
    var texts =
        List.of(
            "",
            "   ",
            "?!…",
            "😀😀😀",
            "\ud83d",
            "\u200b\u200b",
            "*:* OR title.en:[* TO *]",
            "'; drop table article; --",
            "a".repeat(100_000),
            "退".repeat(100_000),
            "refund ".repeat(15_000),
            "\u0000\u0001",
            "ре\u200bfund 退\u200d货 שלום");
    for (var text : texts) {
      for (var locale : new String[] {"en", "zh-CN", "de", null}) {
        var query = asking(text, locale);
        assertTrue(index.search(query).size() <= 10);
        assertTrue(index.suggest(query).size() <= 10);
        assertTrue(index.complete(query).size() <= 10);
        assertTrue(index.correct(query).map(String::length).orElse(0) <= 200_000);
      }
    }
  }

  @Test
  void writesShowWithoutRefreshAfterTheAgreedTime(@TempDir Path other) {
    var settings =
        new Settings(List.of(), false, 1, Duration.ZERO, Settings.defaults().silentBelow());
    try (var eager = KnowledgeIndex.open(other, settings)) {
      eager.put(Page.of(1, "en", "Umbrella sizes", List.of(), ""));
      assertEquals(1, eager.search(asking("umbrella", "en")).size());
    }
  }

  private static Query asking(String text, String locale) {
    return new Query(text, locale, Audience.AGENT_ONLY, null, NOW, 10);
  }

  private static Query askingAt(String text, Instant at) {
    return new Query(text, "en", Audience.PUBLIC, null, at, 10);
  }

  private static Lesson lesson(String id, String text, long page, Outcome outcome) {
    return new Lesson(id, text, page, "en", outcome, "agent", NOW);
  }

  private boolean finds(long id, Query query) {
    return index.search(query).stream().anyMatch(hit -> hit.id() == id);
  }

  private double scoreOf(long id, Query query) {
    return index.rank(query).stream()
        .filter(hit -> hit.id() == id)
        .mapToDouble(Hit::score)
        .findFirst()
        .orElse(0);
  }
}

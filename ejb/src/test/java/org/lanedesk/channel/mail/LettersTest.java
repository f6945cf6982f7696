package org.lanedesk.channel.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class LettersTest {

  private static final Letters LETTERS = new Letters("https://help.example.com");
  private static final Reader MING =
      new Reader("ming@example.com", "王小明", "zh-CN", "Asia/Shanghai");
  private static final Reader ANN = new Reader("ann@example.com", "Ann", "en", "Europe/Berlin");

  @Test
  void theReceiptNamesNumberPromiseInTheReadersZoneAndTheLink() {
    var at = Instant.parse("2026-11-22T08:00:00Z");
    var zh = LETTERS.received(MING, 1042L, "退货运费谁承担?", at, "k-e_y");
    assertTrue(zh.text().contains("#1042"), zh.text());
    assertTrue(zh.text().contains("16:00:00"), zh.text());
    assertTrue(zh.text().contains("https://help.example.com/ticket?id=1042&key=k-e_y"));
    assertTrue(LETTERS.received(ANN, 1042L, "Where is it?", at, "k").text().contains("9:00:00"));
  }

  @Test
  void nothingIsPromisedWhereNothingWasPromised() {
    var letter = LETTERS.received(ANN, 7L, "Hello", null, "k");
    assertFalse(letter.text().contains("latest"));
  }

  @Test
  void markupFromOutsideStaysText() {
    var letter = LETTERS.replied(ANN, 7L, "<b>it's {0}</b>", "Li", "<script>alert(1)</script>");
    assertFalse(letter.html().contains("<script>"));
    assertTrue(letter.html().contains("&lt;script&gt;"));
    assertTrue(letter.subject().contains("<b>it's {0}</b>"));
  }

  @Test
  void aLetterComesOutOfTheOutboxAsItWentIn() {
    var letter = LETTERS.code("zh-CN", "王小明", "012345", "A1");
    var sealed = Letter.Sealed.of(letter.json());
    assertEquals(letter.text(), sealed.text());
    assertEquals(letter.html(), sealed.html());
    assertTrue(sealed.text().contains("012345"));
    assertTrue(sealed.text().contains("A1"));
  }

  @Test
  void theReminderListsTheArticlesAndLeadsToWhatWaits() {
    for (var reader : List.of(MING, ANN)) {
      var letter = LETTERS.reviews(reader, List.of("Who pays the freight?", "谁付运费？"));
      assertTrue(letter.subject().contains("2"), letter.subject());
      assertTrue(letter.text().contains("  Who pays the freight?\n  谁付运费？"), letter.text());
      assertTrue(letter.text().contains("https://help.example.com/knowledge/todo"));
      assertTrue(letter.text().contains(Letters.word(reader.locale(), "foot.internal")));
    }
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    var exact =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    var name = "org.lanedesk.channel.mail.letters";
    var en = ResourceBundle.getBundle(name, Locale.ENGLISH, exact).keySet();
    for (var key : en)
      assertFalse(Letters.word("zh-CN", key, 1, 2).equals(Letters.word("en", key, 1, 2)), key);
  }

  private static MailSettings settings(Map<String, String> given) {
    return MailSettings.from(name -> Optional.ofNullable(given.get(name)));
  }

  @Test
  void settingsHaveDefaultsAndWrongOnesAreNamed() {
    assertEquals("http://localhost:8080", settings(Map.of()).baseUrl());
    assertEquals(
        "https://help.example.com",
        settings(Map.of("lanedesk.base-url", "https://help.example.com/")).baseUrl());
    for (var wrong :
        Map.of("lanedesk.base-url", "help.example.com", "lanedesk.mail.from", "nobody")
            .entrySet()) {
      var no =
          assertThrows(
              IllegalStateException.class,
              () -> settings(Map.of(wrong.getKey(), wrong.getValue())));
      assertTrue(no.getMessage().contains(wrong.getKey()));
    }
  }
}

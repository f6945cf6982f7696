package org.lanedesk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {
  private static final Pattern REFUSED =
      Pattern.compile(
          "new (Refusal|NotAllowed|NoSuch|Stale)\\(\\s*\"([a-z0-9.-]+)\"|Invalid\\.of\\(\\s*\"([a-z0-9.-]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void every_refusal_in_the_code_has_its_sentence(String locale) throws IOException {
    var sentences =
        ResourceBundle.getBundle("org.lanedesk.web.refusals", Sentence.language(locale)).keySet();
    var missing = new TreeSet<>(keysInCode());
    missing.removeAll(sentences);
    assertEquals(Set.of(), missing, "keys without a sentence in " + locale);
  }

  @Test
  void both_languages_have_the_same_sentences() {
    var english = ResourceBundle.getBundle("org.lanedesk.web.refusals", Locale.ENGLISH);
    var chinese = ResourceBundle.getBundle("org.lanedesk.web.refusals", Locale.SIMPLIFIED_CHINESE);
    assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(chinese.keySet()));
  }

  @Test
  void an_unknown_key_still_makes_a_sentence() {
    assertFalse(Sentence.of("en", "no.such.key", List.of()).isBlank());
  }

  @Test
  void a_ticket_number_is_written_without_grouping() {
    assertFalse(Sentence.of("en", "no-such.ticket", List.of(12345L)).contains("12,345"));
  }

  private static Set<String> keysInCode() throws IOException {
    var keys = new TreeSet<String>();
    for (var module : List.of("../ejb", ".")) {
      try (var files = Files.walk(Path.of(module, "src/main/java"))) {
        for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          var found = REFUSED.matcher(Files.readString(file));
          while (found.find()) {
            keys.add(key(found.group(1), found.group(2), found.group(3)));
          }
        }
      }
    }
    return keys;
  }

  private static String key(String kind, String word, String field) {
    if (field != null) {
      return field;
    }
    return switch (kind) {
      case "NoSuch" -> "no-such." + word;
      case "Stale" -> "stale." + word;
      default -> word;
    };
  }
}

package org.lanedesk.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** What docs/look.md asks of every page, and of the words they use. */
class PagesTest {
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Path WORDS = Path.of("src/main/resources/org/lanedesk/web");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final Map<String, String> BUNDLES =
      Map.of(
          "t", "common",
          "p", "portal",
          "c", "console",
          "s", "supervisor",
          "k", "knowledge",
          "a", "admin",
          "r", "refusals");

  @Test
  void nothing_in_a_page_needs_inline_script_or_style() throws IOException {
    var inline =
        Pattern.compile(
            "<f:ajax|<h:commandLink|<f:websocket|\\son[a-z]+=\"|\\sstyle=\"|<style|<script>|javascript:");
    assertEquals(List.of(), linesWith(inline));
  }

  @Test
  void a_colon_behind_a_word_is_one_of_the_reader_s_language() throws IOException {
    assertEquals(List.of(), linesWith(Pattern.compile("\\}: ")));
  }

  @Test
  void every_page_declares_the_prefixes_it_uses() throws Exception {
    var reader = DocumentBuilderFactory.newInstance();
    reader.setNamespaceAware(true);
    for (Path page : pages()) {
      var parser = reader.newDocumentBuilder();
      parser.setErrorHandler(null);
      assertDoesNotThrow(() -> parser.parse(page.toFile()), page.toString());
    }
  }

  @Test
  void every_word_a_page_asks_for_is_there() throws IOException {
    var word = Pattern.compile("\\b([tpcskar])\\['([\\w.-]+)'\\](?!\\s*\\.concat)");
    var missing = new ArrayList<String>();
    for (Path page : pages()) {
      var asked = word.matcher(COMMENT.matcher(Files.readString(page)).replaceAll(""));
      while (asked.find()) {
        var bundle = BUNDLES.get(asked.group(1));
        if (!words(bundle, "").containsKey(asked.group(2))) {
          missing.add(page.getFileName() + ": " + bundle + " has no " + asked.group(2));
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void both_languages_have_the_same_words() throws IOException {
    for (String bundle : BUNDLES.values()) {
      assertEquals(
          new TreeSet<>(words(bundle, "").stringPropertyNames()),
          new TreeSet<>(words(bundle, "_zh_CN").stringPropertyNames()),
          bundle);
    }
  }

  @Test
  void chinese_sentences_have_chinese_punctuation() throws IOException {
    var halfWidth = Pattern.compile("[\\u4e00-\\u9fff][,;:!?(]|[,;:!?(][\\u4e00-\\u9fff]");
    var found = new ArrayList<String>();
    for (String bundle : BUNDLES.values()) {
      words(bundle, "_zh_CN")
          .forEach((key, value) -> {
            if (halfWidth.matcher(value.toString()).find()) found.add(bundle + ": " + key);
          });
    }
    assertEquals(List.of(), found);
  }

  private static List<String> linesWith(Pattern pattern) throws IOException {
    var found = new ArrayList<String>();
    for (Path page : pages()) {
      int number = 0;
      for (String line : Files.readAllLines(page)) {
        number++;
        if (pattern.matcher(line).find()) found.add(page + ":" + number + " " + line.strip());
      }
    }
    return found;
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> all = Files.walk(PAGES)) {
      return all.filter(p -> p.toString().endsWith(".xhtml")).sorted().toList();
    }
  }

  private static Properties words(String bundle, String suffix) throws IOException {
    var words = new Properties();
    try (Reader in = Files.newBufferedReader(WORDS.resolve(bundle + suffix + ".properties"))) {
      words.load(in);
    }
    return words;
  }
}

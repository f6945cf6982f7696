package org.lanedesk.knowledge;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Articles as Markdown with front matter, any number in one file:
 *
 * <pre>
 * ---
 * key: return-freight
 * section: after-sale
 * locale: en
 * title: Who pays the return shipping?
 * phrasings:
 * - is return postage free
 * ---
 * If the item is faulty, **we** pay.
 * </pre>
 *
 * Blocks that follow one another with the same key are languages of one article. Marks may be
 * Markdown (headings, lists, bold, links) or HTML.
 */
final class MarkdownArticles {
  private static final Pattern FIELD = Pattern.compile("([a-z_]+):\\s*(.*)");
  private static final Pattern HEADING = Pattern.compile("#{1,6} +(.+)");
  private static final Pattern BULLET = Pattern.compile("[-*+] +(.+)");
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}[.)] +(.+)");
  private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\(([^)\\s\"]+)\\)");

  private MarkdownArticles() {}

  private record Block(int line, Map<String, String> fields, List<String> phrasings, String body) {
    String key() {
      return fields.getOrDefault("key", "");
    }
  }

  /**
   * The same as {@link ArticleShape#NDJSON}; every article stands on the line on which its first
   * block begins, so that what is refused is named by a line of the Markdown file.
   */
  static String lines(String text) {
    var out = new StringBuilder();
    int line = 1;
    List<Block> article = new ArrayList<>();
    for (var block : blocks(text)) {
      if (!article.isEmpty()
          && (block.key().isEmpty() || !block.key().equals(article.getFirst().key()))) {
        line = write(out, line, article);
        article = new ArrayList<>();
      }
      article.add(block);
    }
    if (!article.isEmpty()) {
      write(out, line, article);
    }
    return out.toString();
  }

  private static int write(StringBuilder out, int line, List<Block> article) {
    int at = article.getFirst().line();
    out.append("\n".repeat(Math.max(0, at - line)));
    var json = Json.createObjectBuilder();
    var texts = Json.createArrayBuilder();
    article
        .getFirst()
        .fields()
        .forEach((name, value) -> {
          if (!name.equals("locale") && !name.equals("title") && !value.isEmpty()) {
            json.add(name, name.equals("levels") ? value.replaceAll("[,\\s]+", "\n") : value);
          }
        });
    for (var block : article) {
      JsonArrayBuilder phrasings = Json.createArrayBuilder();
      block.phrasings().forEach(phrasings::add);
      texts.add(
          Json.createObjectBuilder()
              .add("locale", block.fields().getOrDefault("locale", ""))
              .add("title", block.fields().getOrDefault("title", ""))
              .add("phrasings", phrasings)
              .add("answer_html", html(block.body())));
    }
    out.append(json.add("texts", texts).build()).append('\n');
    return Math.max(at, line) + 1;
  }

  private static List<Block> blocks(String text) {
    var lines = text.replace("\uFEFF", "").split("\r?\n", -1);
    var blocks = new ArrayList<Block>();
    int at = 0;
    while (at < lines.length) {
      if (lines[at].isBlank()) {
        at++;
        continue;
      }
      int begin = at + 1;
      var fields = new LinkedHashMap<String, String>();
      var phrasings = new ArrayList<String>();
      at = lines[at].strip().equals("---") ? matter(lines, at + 1, fields, phrasings) : at;
      var body = new StringBuilder();
      while (at < lines.length && !opens(lines, at)) {
        body.append(lines[at++]).append('\n');
      }
      blocks.add(new Block(begin, fields, phrasings, body.toString().strip()));
    }
    return blocks;
  }

  private static int matter(
      String[] lines, int from, Map<String, String> fields, List<String> phrasings) {
    int at = from;
    for (; at < lines.length && !lines[at].strip().equals("---"); at++) {
      var line = lines[at].strip();
      var field = FIELD.matcher(line);
      if (line.startsWith("- ")) {
        phrasings.add(plain(line.substring(2)));
      } else if (field.matches() && !field.group(1).equals("phrasings")) {
        fields.put(field.group(1), plain(field.group(2)));
      }
    }
    return at + 1;
  }

  /** A rule inside a text is not a new block: that begins with a field. */
  private static boolean opens(String[] lines, int at) {
    return lines[at].strip().equals("---")
        && at + 1 < lines.length
        && FIELD.matcher(lines[at + 1].strip()).matches();
  }

  private static String plain(String value) {
    var bare = value.strip();
    boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
    return quoted
        ? bare.substring(1, bare.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
        : bare;
  }

  private static String html(String markdown) {
    var html = new StringBuilder();
    for (var block : markdown.split("\n\\s*\n")) {
      var lines = block.strip().lines().toList();
      if (lines.isEmpty()) {
        continue;
      }
      var heading = HEADING.matcher(lines.getFirst());
      if (lines.getFirst().startsWith("<")) {
        html.append(block);
      } else if (heading.matches() && lines.size() == 1) {
        html.append("<h3>").append(inline(heading.group(1))).append("</h3>");
      } else if (lines.stream().allMatch(line -> BULLET.matcher(line.strip()).matches())) {
        list(html, "ul", BULLET, lines);
      } else if (lines.stream().allMatch(line -> NUMBERED.matcher(line.strip()).matches())) {
        list(html, "ol", NUMBERED, lines);
      } else {
        html.append("<p>").append(inline(String.join("\n", lines))).append("</p>");
      }
    }
    return html.toString();
  }

  private static void list(StringBuilder html, String tag, Pattern item, List<String> lines) {
    html.append('<').append(tag).append('>');
    for (var line : lines) {
      var found = item.matcher(line.strip());
      if (found.matches()) {
        html.append("<li>").append(inline(found.group(1))).append("</li>");
      }
    }
    html.append("</").append(tag).append('>');
  }

  private static String inline(String text) {
    var bold = BOLD.matcher(text).replaceAll("<strong>$1</strong>");
    return LINK.matcher(bold).replaceAll("<a href=\"$2\">$1</a>");
  }

  static String of(List<ArticleView> articles) {
    var out = new StringBuilder();
    for (var article : articles) {
      for (var text : article.texts()) {
        out.append("---\nkey: ").append(article.key());
        out.append("\nsection: ").append(article.section());
        out.append("\naudience: ").append(article.audience());
        if (!article.levels().isEmpty()) {
          out.append("\nlevels: ")
              .append(String.join(" ", article.levels().stream().sorted().toList()));
        }
        if (article.validFrom() != null) {
          out.append("\nvalid_from: ").append(article.validFrom());
        }
        if (article.validTo() != null) {
          out.append("\nvalid_to: ").append(article.validTo());
        }
        out.append("\nlocale: ").append(text.locale());
        out.append("\ntitle: ").append(quoted(text.title()));
        if (!text.phrasings().isEmpty()) {
          out.append("\nphrasings:");
          text.phrasings().forEach(phrasing -> out.append("\n- ").append(quoted(phrasing)));
        }
        out.append("\n---\n").append(text.answerHtml()).append("\n\n");
      }
    }
    return out.toString();
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}

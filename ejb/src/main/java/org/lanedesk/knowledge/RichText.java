package org.lanedesk.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Rich text from outside, made harmless: an allow-list of the marks that an answer needs, links
 * only to the web, mail, telephone and this shop's own pages, images only from this server.
 */
final class RichText {
  /** Where pictures of articles are. */
  static final String HERE = "/article-files/";

  /**
   * What links to our own pages are resolved against while they are judged; it is never written.
   */
  private static final String BASE = "https://shop.invalid/";

  private static final Safelist ALLOWED =
      new Safelist()
          .addTags("p", "br", "strong", "b", "em", "i", "u", "s", "code", "pre", "blockquote")
          .addTags("ul", "ol", "li", "h2", "h3", "h4", "hr", "a", "img")
          .addTags("table", "thead", "tbody", "tr", "th", "td")
          .addAttributes("a", "href", "title")
          .addAttributes("img", "src", "alt", "width", "height")
          .addAttributes("th", "colspan", "rowspan", "scope")
          .addAttributes("td", "colspan", "rowspan")
          .addProtocols("a", "href", "https", "http", "mailto", "tel")
          .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
          .preserveRelativeLinks(true);

  private RichText() {}

  /** The same text with only the allowed marks, NFC-normalised; never refuses. */
  static String clean(String html) {
    var dirty = Jsoup.parseBodyFragment(Normalizer.normalize(html, Normalizer.Form.NFC), BASE);
    var clean = new Cleaner(ALLOWED).clean(dirty);
    clean.select("img").removeIf(image -> !image.attr("src").startsWith(HERE));
    clean.select("img:not([src^=" + HERE + "])").remove();
    clean.select("h1").tagName("h2");
    clean.outputSettings(new Document.OutputSettings().prettyPrint(false));
    return clean.body().html().strip();
  }

  /** What the text says without marks: one line per paragraph, list items with a dash. */
  static String plain(String html) {
    var body = Jsoup.parseBodyFragment(html).body();
    body.select("br").append("\n");
    body.select("li").prepend("- ");
    for (Element block : body.select("p, li, h2, h3, h4, tr, blockquote, pre, ul, ol, table")) {
      block.append("\n");
    }
    body.select("td, th").append(" ");
    return body.wholeText().replaceAll("[ \\t\\u00a0]+", " ").replaceAll(" ?\\n\\s*", "\n").strip();
  }

  /** Plain text as paragraphs; nothing in it is read as marks. */
  static String paragraphs(String text) {
    var body = Jsoup.parseBodyFragment("").body();
    for (var paragraph : text.strip().split("\\n\\s*\\n")) {
      var p = body.appendElement("p");
      for (var line : paragraph.strip().split("\\n")) {
        if (p.childNodeSize() > 0) {
          p.appendElement("br");
        }
        p.appendText(line.strip());
      }
    }
    body.ownerDocument().outputSettings(new Document.OutputSettings().prettyPrint(false));
    return body.html();
  }

  /** Where its links lead and its pictures are, each once, in their order. */
  static List<String> links(String html) {
    var body = Jsoup.parseBodyFragment(html).body();
    var all = new ArrayList<>(body.select("a[href]").eachAttr("href"));
    all.addAll(body.select("img[src]").eachAttr("src"));
    return all.stream().distinct().toList();
  }

  /**
   * As a page below one title: no level of headings is left out on the way down.
   *
   * @param answerHtml as {@link #clean} left it
   * @param tableWords what a frame around a table is called for those who do not see it
   */
  static ReadableText readable(String answerHtml, String tableWords) {
    var body = Jsoup.parseBodyFragment(answerHtml).body();
    var headings = new ArrayList<ReadableText.Heading>();
    int highest = body.select("h2").isEmpty() ? body.select("h3").isEmpty() ? 4 : 3 : 2;
    int above = 1;
    for (var heading : body.select("h2, h3, h4")) {
      above = Math.min(heading.tagName().charAt(1) - '0' - highest + 2, above + 1);
      heading.tagName("h" + above);
      if (heading.hasText()) {
        var anchor = "part-" + (headings.size() + 1);
        heading.attr("id", anchor);
        int level = heading.tagName().charAt(1) - '0';
        headings.add(new ReadableText.Heading(level, anchor, heading.text()));
      }
    }
    for (var table : body.select("table")) {
      var frame = new Element("div").addClass("table-wrap");
      frame.attr("tabindex", "0").attr("role", "region").attr("aria-label", tableWords);
      table.replaceWith(frame);
      frame.appendChild(table);
    }
    body.select("img").attr("loading", "lazy");
    for (var image : body.select("img:not([alt])")) {
      image.attr("alt", "");
    }
    body.ownerDocument().outputSettings(new Document.OutputSettings().prettyPrint(false));
    return new ReadableText(body.html(), headings.size() < 2 ? List.of() : List.copyOf(headings));
  }
}

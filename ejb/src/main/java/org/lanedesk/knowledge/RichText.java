package org.lanedesk.knowledge;

import java.text.Normalizer;
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
    var dirty = Jsoup.parseBodyFragment(Normalizer.normalize(html, Normalizer.Form.NFC), "/");
    var clean = new Cleaner(ALLOWED).clean(dirty);
    clean.select("img").removeIf(image -> !image.attr("src").startsWith("/uploads/"));
    clean.select("img:not([src^=/uploads/])").remove();
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
}

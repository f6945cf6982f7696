package org.lanedesk.channel.mail;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.List;

/**
 * A mail before it is put into MIME: paragraphs, and at most one link as a button.
 *
 * @param quote text of another person, set apart; null for none
 * @param linkText null for no link
 */
public record Letter(
    String locale,
    String subject,
    List<String> paragraphs,
    String quote,
    String linkText,
    String link,
    String foot) {
  private static final JsonProvider JSON = JsonProvider.provider();

  public Letter {
    paragraphs = List.copyOf(paragraphs);
  }

  Letter withFoot(String other) {
    return new Letter(locale, subject, paragraphs, quote, linkText, link, other);
  }

  /** For readers without HTML. */
  public String text() {
    var text = new StringBuilder();
    for (var paragraph : paragraphs) text.append(paragraph).append("\n\n");
    if (quote != null) text.append(quote.indent(2)).append("\n");
    if (link != null) text.append(linkText).append(":\n").append(link).append("\n\n");
    return text.append("-- \n").append(foot).append("\n").toString();
  }

  public String html() {
    var html = new StringBuilder();
    html.append("<!DOCTYPE html><html lang=\"").append(locale).append("\"><body");
    html.append(
        " style=\"font:16px/1.6 system-ui,sans-serif;color:#1b2430;margin:0;padding:24px\">");
    for (var paragraph : paragraphs) html.append("<p>").append(escaped(paragraph)).append("</p>");
    if (quote != null)
      html.append("<blockquote style=\"margin:0 0 16px;padding:8px 16px;")
          .append("border-left:3px solid #9aa4b2;white-space:pre-wrap\">")
          .append(escaped(quote))
          .append("</blockquote>");
    if (link != null)
      html.append("<p><a style=\"display:inline-block;padding:10px 18px;border-radius:8px;")
          .append("background:#1f4fd1;color:#ffffff;text-decoration:none\" href=\"")
          .append(escaped(link))
          .append("\">")
          .append(escaped(linkText))
          .append("</a></p>");
    html.append("<p style=\"color:#5b6472;font-size:13px\">").append(escaped(foot)).append("</p>");
    return html.append("</body></html>").toString();
  }

  String json() {
    return JSON.createObjectBuilder()
        .add("subject", subject)
        .add("text", text())
        .add("html", html())
        .build()
        .toString();
  }

  /** A letter as it waits in the outbox. */
  public record Sealed(String subject, String text, String html) {

    public static Sealed of(String json) {
      try (var reader = JSON.createReader(new StringReader(json))) {
        JsonObject kept = reader.readObject();
        return new Sealed(
            kept.getString("subject"), kept.getString("text"), kept.getString("html"));
      }
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

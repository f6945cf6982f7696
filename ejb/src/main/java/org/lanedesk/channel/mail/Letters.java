package org.lanedesk.channel.mail;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.lanedesk.returns.ReturnState;
import org.lanedesk.returns.ReturnView;

/** Writes letters in a reader's language; the words stand in the bundle {@code letters}. */
public record Letters(String baseUrl) {

  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  /**
   * @param order null for a password code
   */
  public Letter code(String locale, String name, String code, String order) {
    var kind = order == null ? "password" : "order";
    return letter(
        locale,
        word(locale, "code." + kind + ".subject", code),
        List.of(
            word(locale, "hello", name),
            word(locale, "code." + kind + ".text", order == null ? "" : order),
            code,
            word(locale, "code.care")),
        null,
        null,
        null);
  }

  /**
   * @param answerBy null when nothing was promised
   */
  public Letter received(Reader reader, Long ticket, String subject, Instant answerBy, String key) {
    var said = new ArrayList<String>();
    said.add(word(reader.locale(), "hello", reader.name()));
    said.add(word(reader.locale(), "received.text", "#" + ticket, subject));
    if (answerBy != null)
      said.add(word(reader.locale(), "received.promise", when(reader, answerBy)));
    return letter(
        reader.locale(),
        word(reader.locale(), "received.subject", "#" + ticket, subject),
        said,
        null,
        word(reader.locale(), "received.link"),
        baseUrl + "/ticket?id=" + ticket + "&key=" + key);
  }

  public Letter replied(Reader reader, Long ticket, String subject, String agent, String text) {
    return letter(
        reader.locale(),
        word(reader.locale(), "replied.subject", "#" + ticket, subject),
        List.of(
            word(reader.locale(), "hello", reader.name()),
            word(reader.locale(), "replied.text", agent)),
        text,
        word(reader.locale(), "replied.link"),
        baseUrl + "/ticket?id=" + ticket);
  }

  /** To those who should know that a promise broke while none of them was at work. */
  public Letter unattended(Reader reader, Long ticket, String subject, Instant at) {
    return internal(
        letter(
            reader.locale(),
            word(reader.locale(), "unattended.subject", "#" + ticket, subject),
            List.of(
                word(reader.locale(), "hello", reader.name()),
                word(reader.locale(), "unattended.text", "#" + ticket, when(reader, at))),
            null,
            word(reader.locale(), "unattended.link"),
            baseUrl + "/console?ticket=" + ticket));
  }

  /** To who owns articles that are to be looked at again. */
  public Letter reviews(Reader reader, List<String> titles) {
    return internal(
        letter(
            reader.locale(),
            word(reader.locale(), "reviews.subject", titles.size()),
            List.of(
                word(reader.locale(), "hello", reader.name()),
                word(reader.locale(), "reviews.text")),
            String.join("\n", titles),
            word(reader.locale(), "reviews.link"),
            baseUrl + "/knowledge/todo"));
  }

  /**
   * @param note what the shop wrote with it; null for nothing
   */
  public Letter decided(Reader reader, Long returnId, boolean agreed, String note) {
    var kind = agreed ? "agreed" : "rejected";
    return letter(
        reader.locale(),
        word(reader.locale(), "return." + kind + ".subject", "R" + returnId),
        List.of(
            word(reader.locale(), "hello", reader.name()),
            word(reader.locale(), "return." + kind + ".text", "R" + returnId)),
        note,
        word(reader.locale(), "return.link"),
        baseUrl + "/returns?id=" + returnId);
  }

  /** A return went on without the customer. */
  public Letter moved(Reader reader, Long returnId, ReturnState to, String note, Instant at) {
    var number = "R" + returnId;
    return letter(
        reader.locale(),
        word(reader.locale(), "return.moved.subject", number),
        List.of(
            word(reader.locale(), "hello", reader.name()),
            word(reader.locale(), "return.moved." + to, number, when(reader, at))),
        note,
        word(reader.locale(), "return.link"),
        baseUrl + "/returns?id=" + returnId);
  }

  /** The acknowledgement of a withdrawal: content, date and time on something that lasts. */
  public Letter withdrawn(Reader reader, ReturnView view) {
    var goods = new StringBuilder();
    for (var line : view.lines())
      goods.append(line.title()).append(" × ").append(line.quantity()).append('\n');
    if (view.text() != null) goods.append('\n').append(view.text());
    return letter(
        reader.locale(),
        word(reader.locale(), "return.withdrawn.subject", view.orderNumber()),
        List.of(
            word(reader.locale(), "hello", reader.name()),
            word(
                reader.locale(),
                "return.withdrawn.text",
                view.orderNumber(),
                view.memberName(),
                when(reader, view.createdAt()),
                view.number())),
        goods.toString(),
        word(reader.locale(), "return.link"),
        baseUrl + "/returns?id=" + view.id());
  }

  /** To somebody who works here: no answer is expected by mail, and nobody asked for it. */
  private static Letter internal(Letter letter) {
    return letter.withFoot(word(letter.locale(), "foot.internal"));
  }

  private Letter letter(
      String locale,
      String subject,
      List<String> said,
      String quote,
      String linkText,
      String link) {
    return new Letter(locale, subject, said, quote, linkText, link, word(locale, "foot"));
  }

  private static String when(Reader reader, Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
            .withLocale(language(reader.locale()))
            .format(at.atZone(ZoneId.of(reader.zone())))
        + " ("
        + reader.zone()
        + ")";
  }

  static String word(String locale, String key, Object... values) {
    var language = language(locale);
    var pattern =
        ResourceBundle.getBundle("org.lanedesk.channel.mail.letters", language, EXACT)
            .getString(key);
    return new MessageFormat(pattern, language).format(values);
  }

  private static Locale language(String locale) {
    return locale != null && locale.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  }
}

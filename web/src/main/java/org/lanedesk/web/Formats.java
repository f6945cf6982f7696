package org.lanedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Values as this reader sees them, {@code #{fmt…}} in pages: instants in the reader's zone, money,
 * durations and names in the reader's language. Every method answers the empty string for null.
 */
@Named("fmt")
@RequestScoped
public class Formats {
  private static final int HUES = 8;

  @Inject Who who;

  /** Epoch milliseconds of an Instant or of a number that is already that. */
  public String millis(Object when) {
    return when == null ? "" : String.valueOf(instant(when).toEpochMilli());
  }

  /** ISO-8601 in UTC, for {@code <time datetime>}. */
  public String iso(Object when) {
    return when == null ? "" : instant(when).truncatedTo(ChronoUnit.MILLIS).toString();
  }

  /** Day and time to the minute. */
  public String at(Object when) {
    return styled(
        when, DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT));
  }

  /** Day and time to the second: what a ledger shows. */
  public String exact(Object when) {
    return styled(when, DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
  }

  public String day(Object when) {
    return styled(when, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM));
  }

  /** Hour and minute. */
  public String time(Object when) {
    return styled(when, DateTimeFormatter.ofPattern("HH:mm"));
  }

  /** Minor units and an ISO currency: 2333, CNY is ¥23.33. */
  public String money(Object minor, String currency) {
    if (minor == null || currency == null || currency.isEmpty()) return "";
    Currency unit = Currency.getInstance(currency);
    Locale reader = locale();
    NumberFormat format = NumberFormat.getCurrencyInstance(priceLocale(currency, reader));
    format.setCurrency(unit);
    int digits = unit.getDefaultFractionDigits();
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(BigDecimal.valueOf(number(minor).longValue(), digits));
  }

  /** Seconds in the two largest units: 11530 is "3 h 12 min". */
  public String span(Object seconds) {
    if (seconds == null) return "";
    Duration all = Duration.ofSeconds(number(seconds).longValue()).abs();
    if (all.toDays() > 0) return pair(all.toDays(), "d", all.toHoursPart(), "h");
    if (all.toHours() > 0) return pair(all.toHours(), "h", all.toMinutesPart(), "min");
    if (all.toMinutes() > 0) return pair(all.toMinutes(), "min", all.toSecondsPart(), "s");
    return unit(all.toSeconds(), "s");
  }

  /** A share between 0 and 1 in per cent with one digit; null, the share of nothing, is a dash. */
  public String share(Object share) {
    if (share == null) return "–";
    NumberFormat format = NumberFormat.getPercentInstance(locale());
    format.setMaximumFractionDigits(1);
    return format.format(number(share).doubleValue());
  }

  /** A text as part of an address. */
  public String url(String text) {
    return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
  }

  /** A whole number with the language's grouping; null is a dash. */
  public String count(Object number) {
    return number == null
        ? "–"
        : NumberFormat.getIntegerInstance(locale()).format(number(number).longValue());
  }

  /**
   * The word of a code from the shared bundle: word("lane", FAST). Unknown codes show as they are.
   */
  public String word(String area, Object code) {
    if (code == null || code.toString().isEmpty()) return "";
    ResourceBundle words = ResourceBundle.getBundle("org.lanedesk.web.common", locale());
    String key = area + "." + code;
    return words.containsKey(key) ? words.getString(key) : code.toString();
  }

  public Tone tone(Object state) {
    return Tone.of(state);
  }

  /** One Chinese character or up to two Latin letters for the round picture of a person. */
  public String initials(String name) {
    if (name == null || name.isBlank()) return "?";
    String[] parts = name.strip().split("\\s+");
    String first = firstLetter(parts[0]);
    boolean single = parts.length == 1 || Character.isIdeographic(first.codePointAt(0));
    return single ? first : first + firstLetter(parts[parts.length - 1]);
  }

  /** One of the eight quiet colours, always the same for the same name. */
  public String hue(String name) {
    return "hue-" + Math.floorMod(name == null ? 0 : name.hashCode(), HUES);
  }

  private static String firstLetter(String word) {
    return new String(Character.toChars(word.codePointAt(0))).toUpperCase(Locale.ROOT);
  }

  private String pair(long large, String largeUnit, long small, String smallUnit) {
    return small == 0
        ? unit(large, largeUnit)
        : unit(large, largeUnit) + " " + unit(small, smallUnit);
  }

  private String unit(long number, String unit) {
    return number + " " + word("unit", unit);
  }

  private String styled(Object when, DateTimeFormatter format) {
    return when == null
        ? ""
        : format.withLocale(locale()).withZone(ZoneId.of(who.getZone())).format(instant(when));
  }

  private Locale locale() {
    return Locale.forLanguageTag(who.getLocale());
  }

  /** Yuan are written ¥ for either reader; other currencies as the reader's language does. */
  private static Locale priceLocale(String currency, Locale reader) {
    return currency.equals("CNY")
        ? Locale.CHINA
        : reader.getLanguage().equals("en") ? Locale.US : reader;
  }

  private static Instant instant(Object when) {
    return when instanceof Instant instant
        ? instant
        : Instant.ofEpochMilli(number(when).longValue());
  }

  /** Attributes written in a page as plain text arrive as text. */
  private static Number number(Object value) {
    return value instanceof Number number ? number : new BigDecimal(value.toString());
  }
}

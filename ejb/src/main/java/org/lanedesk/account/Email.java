package org.lanedesk.account;

import java.util.Locale;
import java.util.regex.Pattern;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Text;

/** An e-mail address as accounts are found by it: lower case, no spaces around. */
public record Email(String address) {

  private static final Pattern FORM =
      Pattern.compile(
          "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?");

  /**
   * @throws Refusal {@code email.wrong} when it cannot be an address
   */
  public static Email of(String given) {
    var text = Text.optional(given, 254, "email");
    if (text == null || !FORM.matcher(text).matches())
      throw new Refusal("email.wrong", shown(text));
    return new Email(text.toLowerCase(Locale.ROOT));
  }

  /** For look-ups that must not tell a wrong address from an unknown one. */
  static String sought(String given) {
    return given == null ? "" : given.strip().toLowerCase(Locale.ROOT);
  }

  public String localPart() {
    return address.substring(0, address.indexOf('@'));
  }

  private static String shown(String text) {
    return text == null ? "" : text;
  }
}

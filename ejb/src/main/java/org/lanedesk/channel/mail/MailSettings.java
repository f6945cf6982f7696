package org.lanedesk.channel.mail;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * How mail leaves.
 *
 * @param smtpHost empty when there is none to send by
 * @param from the sender's address
 * @param baseUrl where links lead, without a slash at its end
 * @param demo letters are shown on a page instead of sent
 */
public record MailSettings(Optional<String> smtpHost, String from, String baseUrl, boolean demo) {

  private static final String BASE = "lanedesk.base-url";
  private static final String FROM = "lanedesk.mail.from";

  /**
   * @param setting looks up one setting by its name
   * @throws IllegalStateException naming the setting that cannot be used
   */
  public static MailSettings from(Function<String, Optional<String>> setting) {
    var base = setting.apply(BASE).orElse("http://localhost:8080");
    var from = setting.apply(FROM).orElse("service@localhost");
    if (!from.matches("[^\\s@<>]+@[^\\s@<>]+"))
      throw new IllegalStateException(
          FROM + " (LANEDESK_MAIL_FROM) is \"" + from + "\", it must be an e-mail address");
    return new MailSettings(
        setting.apply("lanedesk.smtp.host").filter(host -> !host.isBlank()),
        from,
        checked(base),
        setting.apply("lanedesk.demo").map(Boolean::valueOf).orElse(false));
  }

  private static String checked(String base) {
    try {
      var uri = URI.create(base);
      if (uri.getHost() != null && uri.getScheme().matches("https?"))
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    } catch (IllegalArgumentException noAddress) {
      throw wrong(base, noAddress);
    }
    throw wrong(base, null);
  }

  private static IllegalStateException wrong(String base, Throwable cause) {
    return new IllegalStateException(
        BASE
            + " (LANEDESK_BASE_URL) is \""
            + base
            + "\", it must be an address such as https://help.example.com",
        cause);
  }
}

package org.lanedesk.ticket;

import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * The room's settings, {@code lanedesk.ticket.*}.
 *
 * @param data where uploads live ({@code lanedesk.data})
 * @param textMax longest message in characters
 * @param uploadMax largest file in bytes
 * @param filesMax most files on one message
 * @param reopen how long a customer may come back to a resolved ticket; then it is closed
 * @param closeRated how long after resolution a rated ticket is closed
 * @param silentChat how long a chat may wait for the customer; then it is taken for resolved
 * @param silent the same for everything that is no chat
 * @param escalatesAt how many times a customer chases until it is a supervisor's matter
 */
public record TicketSettings(
    Path data,
    int textMax,
    long uploadMax,
    int filesMax,
    Duration reopen,
    Duration closeRated,
    Duration silentChat,
    Duration silent,
    int escalatesAt) {

  /** What holds unless it is set otherwise. */
  public static TicketSettings defaults(Path data) {
    return new TicketSettings(
        data,
        20_000,
        8L << 20,
        10,
        Duration.ofDays(7),
        Duration.ofHours(72),
        Duration.ofHours(48),
        Duration.ofDays(7),
        2);
  }

  public TicketSettings {
    check(textMax >= 100 && textMax <= 100_000, "text-max", "between 100 and 100000");
    check(uploadMax > 0, "upload-max", "a positive number of bytes");
    check(filesMax > 0, "files-max", "a positive number");
    check(!reopen.isNegative(), "reopen", "a duration such as P7D");
    check(!closeRated.isNegative(), "close-rated", "a duration such as PT72H");
    check(silentChat.isPositive(), "silent-chat", "a positive duration such as PT48H");
    check(silent.isPositive(), "silent", "a positive duration such as P7D");
    check(escalatesAt > 0, "escalates-at", "a positive number");
  }

  static TicketSettings from(Config config) {
    var usual =
        defaults(Path.of(config.getOptionalValue("lanedesk.data", String.class).orElse("data")));
    return new TicketSettings(
        usual.data(),
        number(config, "text-max", (long) usual.textMax()).intValue(),
        number(config, "upload-max", usual.uploadMax()),
        number(config, "files-max", (long) usual.filesMax()).intValue(),
        duration(config, "reopen", usual.reopen()),
        duration(config, "close-rated", usual.closeRated()),
        duration(config, "silent-chat", usual.silentChat()),
        duration(config, "silent", usual.silent()),
        number(config, "escalates-at", (long) usual.escalatesAt()).intValue());
  }

  private static Long number(Config config, String name, Long usual) {
    return config.getOptionalValue("lanedesk.ticket." + name, Long.class).orElse(usual);
  }

  private static Duration duration(Config config, String name, Duration usual) {
    return config
        .getOptionalValue("lanedesk.ticket." + name, String.class)
        .map(Duration::parse)
        .orElse(usual);
  }

  private static void check(boolean holds, String name, String must) {
    if (!holds) {
      throw new IllegalArgumentException("lanedesk.ticket." + name + " must be " + must);
    }
  }
}

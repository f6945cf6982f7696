package org.lanedesk.member;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Map;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Text;

/**
 * What a member told about themselves.
 *
 * @param birthday {@code MM-DD}; a year is neither asked nor kept
 * @param contactBy how they like to be reached; null: whatever
 * @param preferences in their own words: sizes, what they like, what to leave out
 * @param consents for each channel that was asked; what is missing counts as no
 */
public record Profile(
    String birthday,
    NoticeChannel contactBy,
    String preferences,
    Map<NoticeChannel, Boolean> consents)
    implements Serializable {

  public static final Profile NONE = new Profile(null, null, null, Map.of());

  public Profile {
    consents = Map.copyOf(consents);
  }

  /**
   * @throws Refusal {@code profile.birthday} for what is no day of a year
   */
  Profile checked() {
    return new Profile(
        day(birthday), contactBy, Text.optional(preferences, 1000, "preferences"), consents);
  }

  private static String day(String given) {
    if (given == null || given.isBlank()) return null;
    try {
      var text = given.strip();
      return MonthDay.parse("--" + text).toString().substring(2);
    } catch (DateTimeException e) {
      throw new Refusal("profile.birthday", given);
    }
  }
}

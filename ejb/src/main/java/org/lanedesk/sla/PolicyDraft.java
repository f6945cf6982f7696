package org.lanedesk.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Text;

/**
 * Makes the next version of a policy of what a supervisor wishes, or says what is wrong with it.
 *
 * @param newest the newest version of the code, null for a new one
 */
record PolicyDraft(PolicyWish wish, SlaPolicy newest, Map<Long, SlaCalendar> calendars) {
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{2,59}");
  private static final Pattern REGION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,5})?");
  private static final List<String> LANGUAGES = List.of("zh", "en");
  private static final int LAST_POSITION = 99_999;

  /** Ten years: more is a slip of the keyboard. */
  private static final long LONGEST = Duration.ofDays(3_660).toSeconds();

  /** Its id sorts behind every stored row, as it will when it is stored. */
  SlaPolicy policy(Instant now) {
    if (wish.code() == null || !CODE.matcher(wish.code()).matches()) {
      throw new Refusal("policy.code", wish.code());
    }
    if (wish.clock() == null || newest != null && newest.clock() != wish.clock()) {
      throw new Refusal("policy.clock");
    }
    var target = target();
    var policy =
        new SlaPolicy(
            Long.MAX_VALUE,
            wish.code(),
            newest == null ? 1 : newest.version() + 1,
            wish.clock(),
            wish.family(),
            Text.line(wish.returnType(), 24, "returnType"),
            wish.channel(),
            wish.level(),
            matching(Text.line(wish.region(), 8, "region"), REGION, "policy.region"),
            language(),
            target,
            calendar(),
            warn(target),
            position(),
            from(now),
            until(now),
            wish.withdraw(),
            wish.escalations() == null ? List.of() : wish.escalations());
    return standing(policy);
  }

  /** The default of a clock stays what it is: behind all others, for everything, for ever. */
  private SlaPolicy standing(SlaPolicy policy) {
    if (!policy.isDefault()) {
      return policy;
    }
    var narrowed = policy.conditions().stream().anyMatch(Objects::nonNull);
    if (newest == null || narrowed || policy.withdrawn() || policy.validTo() != null) {
      throw new Refusal("policy.default-stays", policy.code());
    }
    return policy;
  }

  private Duration target() {
    var seconds = wish.targetSeconds();
    if (seconds == null || seconds <= 0) {
      throw new Refusal("policy.target", seconds == null ? "" : seconds);
    }
    if (seconds > LONGEST) {
      throw new Refusal("policy.target-long", seconds);
    }
    return Duration.ofSeconds(seconds);
  }

  private Duration warn(Duration target) {
    if (wish.warnSeconds() == null) {
      return SlaPolicy.warnAfter(target, wish.channel());
    }
    var warn = Duration.ofSeconds(wish.warnSeconds());
    if (warn.isNegative() || warn.compareTo(target) > 0) {
      throw new Refusal("policy.warn", wish.warnSeconds(), target.toSeconds());
    }
    return warn;
  }

  private Long calendar() {
    if (wish.calendarId() == null || !calendars.containsKey(wish.calendarId())) {
      throw new Refusal("policy.calendar");
    }
    return wish.calendarId();
  }

  private int position() {
    if (wish.code().startsWith(SlaPolicy.DEFAULT) && newest != null) {
      return newest.position();
    }
    var position = wish.position();
    if (position == null || position < 1 || position > LAST_POSITION) {
      throw new Refusal("policy.position", LAST_POSITION);
    }
    return position;
  }

  private Instant from(Instant now) {
    var from = wish.validFrom() == null ? now : wish.validFrom();
    if (from.isBefore(now.minusSeconds(60))) {
      throw new Refusal("policy.past");
    }
    return from.isBefore(now) ? now : from;
  }

  private Instant until(Instant now) {
    if (wish.validTo() != null && !wish.validTo().isAfter(from(now))) {
      throw new Refusal("policy.ends");
    }
    return wish.validTo();
  }

  private String language() {
    var language = Text.line(wish.language(), 2, "language");
    if (language != null && !LANGUAGES.contains(language)) {
      throw new Refusal("policy.language", language);
    }
    return language;
  }

  private static String matching(String text, Pattern form, String key) {
    if (text != null && !form.matcher(text).matches()) {
      throw new Refusal(key, text);
    }
    return text;
  }
}

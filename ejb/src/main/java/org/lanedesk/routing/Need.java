package org.lanedesk.routing;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lanedesk.event.Refusal;

/** A skill that is needed, and how well it must be mastered, from 1 to 5. */
public record Need(String skill, int level) implements Serializable {
  public Need {
    if (!skill.matches("[A-Z][A-Z0-9_]{0,29}") || level < 1 || level > 5) {
      throw new Refusal("skill.need", skill + ":" + level);
    }
  }

  /** {@code FRESH:3, REFUND}; without number any level does. */
  public static List<Need> read(String line) {
    return line == null
        ? List.of()
        : Arrays.stream(line.split("[,，]"))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .map(Need::one)
            .toList();
  }

  private static Need one(String text) {
    var parts = text.split("[:：]", 2);
    var level = parts.length == 1 ? "1" : parts[1].strip();
    if (!level.matches("[1-5]")) {
      throw new Refusal("skill.need", text);
    }
    return new Need(parts[0].strip().toUpperCase(Locale.ROOT), Integer.parseInt(level));
  }

  /** The form that {@link #read} reads. */
  public static String line(List<Need> needs) {
    return needs.stream().map(Need::toString).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return level == 1 ? skill : skill + ":" + level;
  }
}

package org.lanedesk.routing;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lanedesk.ticket.Flag;

/** Words of which any marks a question, in either language and any case. */
public record WordRule(Flag flag, List<String> words) implements Serializable {
  public WordRule {
    words =
        words.stream()
            .map(word -> word.strip().toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .distinct()
            .toList();
  }

  static WordRule read(Flag flag, String line) {
    return new WordRule(flag, Arrays.asList(line.split("[,，\n]")));
  }

  /** The first of the words that the text has. */
  public Optional<String> found(String lowerCaseText) {
    return words.stream().filter(lowerCaseText::contains).findFirst();
  }

  /** The form that {@link #read} reads. */
  public String line() {
    return String.join(", ", words);
  }
}

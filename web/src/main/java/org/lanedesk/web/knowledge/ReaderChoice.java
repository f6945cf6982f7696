package org.lanedesk.web.knowledge;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lanedesk.kb.Audience;
import org.lanedesk.member.Level;
import org.lanedesk.member.LevelDesk;
import org.lanedesk.web.Say;
import org.lanedesk.web.Who;

/**
 * For whom an article may be: everybody, members, members from a level on, colleagues. A choice is
 * one word in a form ({@code MEMBERS:L2,L3}), and any set of levels that an import brought stays
 * choosable for its article.
 */
@RequestScoped
public class ReaderChoice {
  @EJB LevelDesk levels;
  @Inject Who who;
  @Inject Say say;

  /** What may be chosen, with {@code now} among it. */
  public List<SelectItem> items(String now) {
    var words = new ArrayList<String>();
    words.add(word(Audience.PUBLIC, Set.of()));
    words.add(word(Audience.MEMBERS, Set.of()));
    for (var lowest : Level.values()) {
      if (lowest != Level.L0) {
        words.add(word(Audience.MEMBERS, from(lowest)));
      }
    }
    words.add(word(Audience.AGENT_ONLY, Set.of()));
    if (!words.contains(now)) {
      words.add(now);
    }
    return words.stream().map(word -> new SelectItem(word, name(word))).toList();
  }

  static String word(Audience audience, Set<String> levels) {
    return levels.isEmpty()
        ? audience.name()
        : audience + ":" + String.join(",", new TreeSet<>(levels));
  }

  static Audience audience(String word) {
    return Audience.valueOf(word.split(":", 2)[0]);
  }

  static Set<String> levels(String word) {
    var parts = word.split(":", 2);
    return parts.length == 1 ? Set.of() : new TreeSet<>(Arrays.asList(parts[1].split(",")));
  }

  private static Set<String> from(Level lowest) {
    return Arrays.stream(Level.values())
        .filter(level -> level.compareTo(lowest) >= 0)
        .map(Level::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** How a choice is called. */
  String name(String word) {
    var chosen = levels(word);
    if (chosen.isEmpty()) {
      return say.word("knowledge", "audience." + word);
    }
    var lowest = Level.valueOf(chosen.iterator().next());
    boolean on = chosen.equals(from(lowest));
    var key = on ? "audience.from" : "audience.levels";
    return say.word("knowledge", key, called(on ? Set.of(lowest.name()) : chosen));
  }

  /** The names of levels in one line. */
  String called(Set<String> codes) {
    return levels.levels().stream()
        .filter(rule -> codes.contains(rule.level().name()))
        .map(rule -> rule.name(who.getLocale()))
        .collect(Collectors.joining(" · "));
  }
}

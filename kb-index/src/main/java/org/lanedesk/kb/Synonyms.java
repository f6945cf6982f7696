package org.lanedesk.kb;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The shop's own words: groups of expressions that mean the same. They are applied to questions,
 * not to pages, so an edit counts at once and nothing is indexed again.
 */
record Synonyms(List<Set<String>> groups) {

  private static final int MOST = 12;

  Synonyms {
    groups =
        groups.stream()
            .map(group -> {
              var folded = new LinkedHashSet<String>();
              group.forEach(e -> folded.add(Script.fold(Script.clean(e)).strip()));
              folded.remove("");
              return (Set<String>) folded;
            })
            .filter(group -> group.size() > 1)
            .toList();
  }

  /** Expressions that the question did not use but could have. */
  List<String> otherWordsFor(String folded) {
    var others = new ArrayList<String>();
    for (var group : groups) {
      if (group.stream().noneMatch(expression -> says(folded, expression))) {
        continue;
      }
      for (var expression : group) {
        if (others.size() < MOST && !says(folded, expression)) {
          others.add(expression);
        }
      }
    }
    return others;
  }

  private static boolean says(String text, String expression) {
    for (int at = text.indexOf(expression); at >= 0; at = text.indexOf(expression, at + 1)) {
      if (edge(text, at - 1, at) && edge(text, at + expression.length(), at)) {
        return true;
      }
    }
    return false;
  }

  /** Latin words end at something that is not a letter; Chinese words may stand side by side. */
  private static boolean edge(String text, int outside, int inside) {
    if (outside < 0 || outside >= text.length()) {
      return true;
    }
    char c = text.charAt(outside);
    return !Character.isLetterOrDigit(c)
        || Script.isHan(c)
        || Script.isHan(text.charAt(Math.min(inside, text.length() - 1)));
  }
}

package org.lanedesk.kb;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The part of a page's text that fits a question, and what in it matched.
 *
 * @param terms the customer's words that the page has
 */
record Snippet(String passage, List<Mark> marks, List<String> terms) {

  private static final int LONG_ENOUGH = 160;
  private static final int LONGEST = 320;
  private static final int MOST_BODY = 30_000;
  private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？；])\\s*|\\n+");

  static Snippet of(Page page, String question, List<String> synonyms, Language language) {
    var asked = new HashSet<String>();
    for (var words : Words.of(language)) {
      asked.addAll(words.texts(Script.fold(question)));
      synonyms.forEach(s -> asked.addAll(words.texts(s)));
    }
    var body = page.body().isEmpty() ? page.title() : page.body();
    if (body.length() > MOST_BODY) {
      body = body.substring(0, MOST_BODY);
    }
    var passage = best(body, asked, language);
    var found = new HashSet<String>();
    var everything = page.title() + '\n' + String.join("\n", page.phrasings()) + '\n' + body;
    matches(everything, asked, language, found);
    return new Snippet(
        passage,
        joined(matches(passage, asked, language, new HashSet<>())),
        terms(question, found, language));
  }

  /** The run of sentences with the most different terms of the question; the first on a tie. */
  private static String best(String body, Set<String> asked, Language language) {
    var sentences = END.split(body);
    int bestFrom = 0;
    int bestCount = -1;
    for (int from = 0; from < sentences.length; from++) {
      var found = new HashSet<String>();
      matches(sentences[from], asked, language, found);
      if (found.size() > bestCount) {
        bestCount = found.size();
        bestFrom = from;
      }
    }
    int start = body.indexOf(sentences[bestFrom]);
    int end = start + sentences[bestFrom].length();
    for (int next = bestFrom + 1; next < sentences.length && end - start < LONG_ENOUGH; next++) {
      int at = body.indexOf(sentences[next], end);
      end = at + sentences[next].length();
    }
    var passage = body.substring(start, end);
    return passage.length() <= LONGEST ? passage.strip() : cut(passage);
  }

  private static String cut(String passage) {
    int end = LONGEST;
    if (Character.isHighSurrogate(passage.charAt(end - 1))) {
      end--;
    }
    int blank = passage.lastIndexOf(' ', end);
    return passage.substring(0, blank > LONG_ENOUGH ? blank : end).strip() + '…';
  }

  private static List<Mark> matches(
      String text, Set<String> asked, Language language, Set<String> found) {
    var marks = new ArrayList<Mark>();
    var folded = Script.fold(text);
    for (var words : Words.of(language)) {
      for (var term : words.terms(folded)) {
        if (asked.contains(term.text()) && term.end() > term.start()) {
          marks.add(new Mark(term.start(), Math.min(term.end(), text.length())));
          found.add(term.text());
        }
      }
    }
    return marks;
  }

  private static List<Mark> joined(List<Mark> marks) {
    var sorted = new ArrayList<>(marks);
    sorted.sort(Comparator.comparingInt(Mark::start));
    var joined = new ArrayList<Mark>();
    for (var mark : sorted) {
      if (!joined.isEmpty() && mark.start() <= joined.getLast().end()) {
        var last = joined.removeLast();
        joined.add(new Mark(last.start(), Math.max(last.end(), mark.end())));
      } else {
        joined.add(mark);
      }
    }
    return joined;
  }

  private static List<String> terms(String question, Set<String> found, Language language) {
    var terms = new LinkedHashSet<String>();
    for (var term : Words.of(language).getFirst().terms(Script.fold(question))) {
      if (found.contains(term.text()) && term.end() <= question.length()) {
        terms.add(question.substring(term.start(), term.end()));
      }
    }
    return List.copyOf(terms);
  }
}

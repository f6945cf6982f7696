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
  private static final int MOST_BODY = 6_000;
  private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？；])\\s*|\\n+");

  /** What was asked, prepared once for all pages of an answer. */
  record Asked(String question, Language language, Set<String> terms, List<Words.Term> own) {

    static Asked of(Question question) {
      var words = Words.of(question.language()).getLast();
      var folded = Script.fold(question.text());
      var terms = new HashSet<>(words.texts(folded));
      question.others().forEach(other -> terms.addAll(words.texts(other)));
      var own = Words.of(question.language()).getFirst().terms(folded);
      return new Asked(question.text(), question.language(), terms, own);
    }

    private List<Mark> in(String text, Set<String> found) {
      var marks = new ArrayList<Mark>();
      for (var term : Words.of(language).getLast().terms(Script.fold(text))) {
        if (terms.contains(term.text()) && term.end() > term.start()) {
          marks.add(new Mark(term.start(), Math.min(term.end(), text.length())));
          found.add(term.text());
        }
      }
      return marks;
    }
  }

  static Snippet of(Page page, Asked asked) {
    var body = page.body().isEmpty() ? page.title() : page.body();
    if (body.length() > MOST_BODY) {
      body = body.substring(0, MOST_BODY);
    }
    var found = new HashSet<String>();
    var passage = best(body, asked, found);
    asked.in(page.title(), found);
    asked.in(String.join("\n", page.phrasings()), found);
    return new Snippet(
        passage, joined(asked.in(passage, new HashSet<>())), terms(page, body, asked, found));
  }

  /** The run of sentences with the most different terms of the question; the first on a tie. */
  private static String best(String body, Asked asked, Set<String> all) {
    var sentences = END.split(body);
    int bestFrom = 0;
    int bestCount = -1;
    for (int from = 0; from < sentences.length; from++) {
      var found = new HashSet<String>();
      asked.in(sentences[from], found);
      all.addAll(found);
      if (found.size() > bestCount) {
        bestCount = found.size();
        bestFrom = from;
      }
    }
    int start = 0;
    for (int i = 0; i < bestFrom; i++) {
      start = body.indexOf(sentences[i], start) + sentences[i].length();
    }
    start = body.indexOf(sentences[bestFrom], start);
    int end = start + sentences[bestFrom].length();
    for (int next = bestFrom + 1; next < sentences.length && end - start < LONG_ENOUGH; next++) {
      end = body.indexOf(sentences[next], end) + sentences[next].length();
    }
    var passage = body.substring(start, end).strip();
    return passage.length() <= LONGEST ? passage : cut(passage);
  }

  private static String cut(String passage) {
    int end = LONGEST;
    if (Character.isHighSurrogate(passage.charAt(end - 1))) {
      end--;
    }
    int blank = passage.lastIndexOf(' ', end);
    return passage.substring(0, blank > LONG_ENOUGH ? blank : end).strip() + '…';
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

  /** The customer's own words; Chinese ones are looked up as they stand. */
  private static List<String> terms(Page page, String body, Asked asked, Set<String> found) {
    var text =
        asked.language() == Language.ZH
            ? Script.fold(page.title() + '\n' + String.join("\n", page.phrasings()) + '\n' + body)
            : "";
    var terms = new LinkedHashSet<String>();
    for (var term : asked.own()) {
      boolean has = text.isEmpty() ? found.contains(term.text()) : text.contains(term.text());
      if (has && term.end() <= asked.question().length()) {
        terms.add(asked.question().substring(term.start(), term.end()));
      }
    }
    return List.copyOf(terms);
  }
}

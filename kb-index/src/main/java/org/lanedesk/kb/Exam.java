package org.lanedesk.kb;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.lanedesk.kb.Confidence.Seen;

/**
 * Asks held-back questions again, to see how the best page's score and its being right go together.
 */
final class Exam {

  private static final int MOST_ASKED = 300;

  private Exam() {}

  /** Asks the index as it is, with what a mind newly knows. */
  interface Examiner {
    List<Hit> ask(Query query, Mind mind);
  }

  static List<Seen> of(
      Shelf shelf, Language language, Mind mind, Examiner examiner, BooleanSupplier stop) {
    var lessons =
        shelf.read(
            searcher -> LessonLeaf.heldBack(searcher, language, MOST_ASKED), List.<Lesson>of());
    var seen = new ArrayList<Seen>();
    for (var lesson : lessons) {
      if (stop.getAsBoolean()) {
        break;
      }
      var query =
          new Query(lesson.text(), lesson.locale(), Audience.AGENT_ONLY, null, lesson.at(), 1);
      for (var hit : examiner.ask(query, mind)) {
        boolean same = hit.id() == lesson.page();
        if (lesson.outcome().weight() > 0) {
          seen.add(new Seen(hit.score(), same));
        } else if (lesson.outcome() == Outcome.REJECTED && same) {
          seen.add(new Seen(hit.score(), false));
        }
      }
    }
    return seen;
  }
}

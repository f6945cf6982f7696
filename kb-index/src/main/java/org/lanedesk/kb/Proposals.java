package org.lanedesk.kb;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;

/** New phrasings for a page, out of the questions that it has answered. */
final class Proposals {

  private static final int CONSIDERED = 500;
  private static final int LONGEST = 120;
  private static final double COVERED = 0.6;

  private Proposals() {}

  private record Proposal(String text, Weighed sketch, double covered) {}

  static List<String> of(IndexSearcher searcher, Lexicon lexicon, String key, int limit)
      throws IOException {
    var found = searcher.search(Readers.page(key), 1).scoreDocs;
    if (found.length == 0) {
      return List.of();
    }
    var page = PageLeaf.read(searcher.storedFields().document(found[0].doc));
    var language = Language.of(page.locale());
    var own = new ArrayList<Weighed>();
    own.add(Weighed.of(Sketch.of(page.title(), language), lexicon));
    page.phrasings().forEach(p -> own.add(Weighed.of(Sketch.of(p, language), lexicon)));
    var proposals = new ArrayList<Proposal>();
    var about =
        new BooleanQuery.Builder()
            .add(Readers.term(PageLeaf.KIND, LessonLeaf.LESSON), Occur.FILTER)
            .add(Readers.term(LessonLeaf.ABOUT, key), Occur.FILTER);
    for (var doc : searcher.search(about.build(), CONSIDERED).scoreDocs) {
      var heard = LessonLeaf.read(searcher, doc.doc, language);
      if (heard.weight() > 0 && heard.text().length() <= LONGEST) {
        var sketch = Weighed.of(heard.sketch(), lexicon);
        proposals.add(new Proposal(heard.text(), sketch, covered(sketch, own)));
      }
    }
    proposals.sort(Comparator.comparingDouble(Proposal::covered));
    return different(proposals, limit);
  }

  private static List<String> different(List<Proposal> proposals, int limit) {
    var taken = new ArrayList<Weighed>();
    var texts = new ArrayList<String>();
    for (var proposal : proposals) {
      boolean isNew = proposal.covered() < COVERED && covered(proposal.sketch(), taken) < COVERED;
      if (isNew && texts.size() < limit) {
        taken.add(proposal.sketch());
        texts.add(proposal.text());
      }
    }
    return texts;
  }

  private static double covered(Weighed text, List<Weighed> by) {
    return by.stream().mapToDouble(voice -> text.likeness(voice)).max().orElse(0);
  }
}

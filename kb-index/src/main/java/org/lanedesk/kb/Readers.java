package org.lanedesk.kb;

import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;

/** What a reader may see: the one place where audience, level, validity and language are judged. */
final class Readers {

  private static final long MINUTE = 60_000;

  private Readers() {}

  /** The pages of one language that the asker of {@code query} may see at its instant. */
  static BooleanQuery pages(Query query, Language language) {
    long at = query.at().toEpochMilli();
    return of(PageLeaf.PAGE, query, language, at, at);
  }

  /**
   * The voices of those pages, and of those that are shown within a minute: what is found by
   * closeness passes the exact gate afterwards, and the same gate for a minute is remembered by
   * Lucene.
   */
  static BooleanQuery voices(Query query, Language language) {
    long minute = Math.floorDiv(query.at().toEpochMilli(), MINUTE) * MINUTE;
    return of(PageLeaf.VOICE, query, language, minute + MINUTE, minute);
  }

  private static BooleanQuery of(
      String kind, Query query, Language language, long begun, long notEnded) {
    var filter = new BooleanQuery.Builder();
    filter.add(term(PageLeaf.KIND, kind), Occur.FILTER);
    filter.add(term(PageLeaf.LANGUAGE, language.code()), Occur.FILTER);
    filter.add(LongField.newRangeQuery(PageLeaf.FROM, Long.MIN_VALUE, begun), Occur.FILTER);
    filter.add(LongField.newRangeQuery(PageLeaf.TO, notEnded + 1, Long.MAX_VALUE), Occur.FILTER);
    if (query.reader() != Audience.AGENT_ONLY) {
      var audiences = new BooleanQuery.Builder();
      for (var audience : Audience.values()) {
        if (audience.compareTo(query.reader()) <= 0) {
          audiences.add(term(PageLeaf.AUDIENCE, audience.name()), Occur.SHOULD);
        }
      }
      filter.add(audiences.build(), Occur.FILTER);
      var levels = new BooleanQuery.Builder();
      levels.add(term(PageLeaf.LEVEL, PageLeaf.EVERY_LEVEL), Occur.SHOULD);
      if (query.level() != null) {
        levels.add(term(PageLeaf.LEVEL, query.level()), Occur.SHOULD);
      }
      filter.add(levels.build(), Occur.FILTER);
    }
    return filter.build();
  }

  /** One page by its key, for the owner only: nobody's rights are asked. */
  static BooleanQuery page(String key) {
    return new BooleanQuery.Builder()
        .add(term(PageLeaf.KIND, PageLeaf.PAGE), Occur.FILTER)
        .add(term(PageLeaf.KEY, key), Occur.FILTER)
        .build();
  }

  static TermQuery term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}

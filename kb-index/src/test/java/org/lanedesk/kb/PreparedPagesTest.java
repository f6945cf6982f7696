package org.lanedesk.kb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparedPagesTest {

  private static final String KEY = PageLeaf.key(1, "en");

  @TempDir Path directory;

  @Test
  void aPageIsPreparedOnceAndAnewWhenItWasPutAgain() {
    try (var shelf = new Shelf(directory, Duration.ZERO)) {
      put(shelf, "Who pays the freight?");
      var pages = shelf.read(s -> new PreparedPages(Lexicon.count(s.getIndexReader())), null);
      var first = shelf.read(s -> only(s, pages), null);
      assertSame(first, shelf.read(s -> only(s, pages), null));
      put(shelf, "When does the parcel come?");
      var second = shelf.read(s -> only(s, pages), null);
      assertEquals("When does the parcel come?", second.page().title());
      assertEquals(1, second.sketches().size());
    }
  }

  private static Prepared only(IndexSearcher searcher, PreparedPages pages) throws IOException {
    var found = searcher.search(Readers.page(KEY), 1).scoreDocs;
    return pages.of(searcher.getIndexReader(), found[0].doc);
  }

  private static void put(Shelf shelf, String title) {
    var leaves = PageLeaf.lay(Page.of(1, "en", title, List.of(), ""), null);
    shelf.write(writer -> writer.updateDocuments(PageLeaf.keyTerm(1, "en"), leaves));
    shelf.refresh();
  }
}

package org.lanedesk.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lanedesk.kb.Audience;

class DraftTextTest {

  @Test
  void a_draft_is_read_as_it_was_written() {
    var draft =
        new ArticleDraft(
            "freight",
            "after-sale",
            Audience.MEMBERS,
            Set.of("L1", "L3"),
            Instant.parse("2026-01-01T00:00:00Z"),
            null,
            List.of(new TextDraft("zh-CN", "运费 \"谁\" 付", List.of("邮费", "a\\b"), "<p>我们付。</p>")));
    assertEquals(draft, DraftText.read(DraftText.of(draft)));
  }
}

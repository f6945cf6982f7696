package org.lanedesk.kb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final Remembered remembered = new Remembered();
  private final Object view = new Object();
  private int searched;

  private List<Hit> ask(String text, Audience reader, Instant at, Object by) {
    return remembered.of(
        new Query(text, "en", reader, null, at, 3),
        List.of(by),
        () -> {
          searched++;
          return List.of();
        });
  }

  @Test
  void theSameQuestionIsNotLookedUpTwice() {
    ask("Where is it?", Audience.PUBLIC, NOW, view);
    ask("Where is it?", Audience.PUBLIC, NOW.plusSeconds(29), view);
    assertEquals(1, searched);
  }

  @Test
  void halfAMinuteLaterItIsLookedUpAgain() {
    ask("Where is it?", Audience.PUBLIC, NOW, view);
    ask("Where is it?", Audience.PUBLIC, NOW.plusSeconds(30), view);
    assertEquals(2, searched);
  }

  @Test
  void anotherReaderGetsAnAnswerOfTheirOwn() {
    ask("Where is it?", Audience.AGENT_ONLY, NOW, view);
    ask("Where is it?", Audience.PUBLIC, NOW, view);
    assertEquals(2, searched);
  }

  @Test
  void whatChangedIsLookedUpAgain() {
    ask("Where is it?", Audience.PUBLIC, NOW, view);
    ask("Where is it?", Audience.PUBLIC, NOW, new Object());
    assertEquals(2, searched);
  }
}

package org.lanedesk.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lanedesk.knowledge.TextDiff.Kind.ADDED;
import static org.lanedesk.knowledge.TextDiff.Kind.REMOVED;
import static org.lanedesk.knowledge.TextDiff.Kind.SAME;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lanedesk.knowledge.TextDiff.Kind;
import org.lanedesk.knowledge.TextDiff.Part;

class TextDiffTest {

  @Test
  void a_word_that_was_replaced_stands_before_the_word_in_its_place() {
    assertEquals(
        List.of(
            new Part(SAME, "within "),
            new Part(REMOVED, "three"),
            new Part(ADDED, "five"),
            new Part(SAME, " days")),
        TextDiff.between("within three days", "within five days"));
  }

  @Test
  void chinese_is_compared_by_characters() {
    assertEquals(
        List.of(
            new Part(SAME, "退款"),
            new Part(REMOVED, "三"),
            new Part(ADDED, "五"),
            new Part(SAME, "天到账")),
        TextDiff.between("退款三天到账", "退款五天到账"));
  }

  @Test
  void nothing_became_something() {
    assertEquals(List.of(new Part(ADDED, "new")), TextDiff.between("", "new"));
    assertEquals(List.of(), TextDiff.between("", ""));
  }

  @Test
  void long_texts_give_both_back_whole() {
    var before = "line one and more words\n".repeat(3_000);
    var after = "a beginning\n" + "line two and more words\n".repeat(3_000);
    var parts = TextDiff.between(before, after);
    assertEquals(before, without(parts, ADDED));
    assertEquals(after, without(parts, REMOVED));
    assertTrue(parts.size() < 10);
  }

  private static String without(List<Part> parts, Kind kind) {
    return parts.stream()
        .filter(part -> part.kind() != kind)
        .map(Part::text)
        .collect(Collectors.joining());
  }
}

package org.lanedesk.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lanedesk.ticket.Flag;

class WordRuleTest {
  private static final WordRule SAFETY =
      WordRule.read(Flag.SAFETY, "过敏， On Fire ,, electric shock");

  @Test
  void words_are_parted_by_commas_of_either_language_and_in_any_case() {
    assertEquals(List.of("过敏", "on fire", "electric shock"), SAFETY.words());
  }

  @Test
  void the_first_word_that_the_text_has_is_told() {
    assertEquals(Optional.of("过敏"), SAFETY.found("孩子吃了以后过敏了"));
    assertEquals(Optional.of("on fire"), SAFETY.found("the plug was on fire"));
    assertEquals(Optional.empty(), SAFETY.found("where is my parcel"));
  }
}

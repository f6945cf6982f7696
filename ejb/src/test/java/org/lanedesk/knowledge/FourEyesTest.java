package org.lanedesk.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;

class FourEyesTest {

  @ParameterizedTest(name = "{0} may publish what {1} wrote, alone {2}: {3}")
  @CsvSource({
    "EDITOR,   7, true,  true",
    "EDITOR,   7, false, false",
    "EDITOR,   8, false, false",
    "REVIEWER, 7, false, false",
    "REVIEWER, 8, false, true",
    "REVIEWER, ,  false, true",
    "ADMIN,    8, false, true",
    "ADMIN,    7, false, false",
  })
  void somebody_else_agrees(Role role, Long author, boolean alone, boolean may) {
    var who = EditorsRoom.person(7, "Seven", role);
    assertEquals(may, new FourEyes(alone).mayPublish(who, author));
  }

  @Test
  void lanedesk_itself_publishes_what_it_takes_in() {
    assertTrue(new FourEyes(false).mayPublish(Caller.system(), null));
  }
}

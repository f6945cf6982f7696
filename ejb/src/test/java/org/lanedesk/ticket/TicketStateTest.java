package org.lanedesk.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.lanedesk.event.Refusal;

class TicketStateTest {
  @Test
  void nothing_leads_back_to_new_and_nothing_out_of_closed() {
    for (var state : TicketState.values()) {
      assertFalse(state.mayBecome(TicketState.NEW));
      assertFalse(TicketState.CLOSED.mayBecome(state));
      assertFalse(state.mayBecome(state));
    }
  }

  @Test
  void every_state_can_be_reached_from_new() {
    var reached = EnumSet.of(TicketState.NEW);
    for (var i = 0; i < TicketState.values().length; i++) {
      for (var state : EnumSet.copyOf(reached)) {
        reached.addAll(state.next());
      }
    }
    assertEquals(EnumSet.allOf(TicketState.class), reached);
  }

  @Test
  void every_open_state_can_be_escalated_transferred_and_ended() {
    for (var state : TicketState.values()) {
      if (state.isOpen() && state != TicketState.ESCALATED) {
        assertTrue(state.mayBecome(TicketState.ESCALATED), state.name());
      }
      if (state.isOpen()) {
        assertTrue(state.mayBecome(TicketState.RESOLVED), state.name());
        assertTrue(state.mayBecome(TicketState.CLOSED), state.name());
      }
      if (state.isOpen() && state != TicketState.QUEUED) {
        assertTrue(state.mayBecome(TicketState.QUEUED), state.name());
      }
    }
  }

  @Test
  void a_step_that_is_not_there_is_refused_with_those_that_are() {
    var refusal =
        assertThrows(Refusal.class, () -> TicketState.RESOLVED.to(TicketState.WAIT_CUSTOMER));
    assertEquals("ticket.not-from-here", refusal.key());
    assertEquals(TicketState.RESOLVED.next(), refusal.args().get(2));
  }
}

package org.lanedesk.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.lanedesk.ticket.Lane;

/** The turn of one queue as it is kept; whoever serves the queue holds its lock. */
@Entity
@Table(name = "lane_turn")
public class LaneTurnLine {
  private static final int REMEMBERED = 20;

  @Id private Long id;
  private int fast;
  private int standard;
  private int bulk;

  /** The last turns, latest last, one letter each. */
  private String recent;

  protected LaneTurnLine() {}

  LaneTurn turn() {
    return new LaneTurn(fast, standard, bulk);
  }

  void served(LaneTurn.Step step) {
    fast = step.after().fast();
    standard = step.after().standard();
    bulk = step.after().bulk();
    var turns = recent + step.lane().name().charAt(0);
    recent = turns.substring(Math.max(0, turns.length() - REMEMBERED));
  }

  Long queue() {
    return id;
  }

  int remembered() {
    return recent.length();
  }

  int turnsOf(Lane lane) {
    return (int) recent.chars().filter(c -> c == lane.name().charAt(0)).count();
  }
}

package org.lanedesk.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.lanedesk.ticket.Lane;

/** An agent's place at work; made when they first come. */
@Entity
@Table(name = "agent_desk")
public class AgentSeat {
  @Id private Long id;
  private String name;

  @Enumerated(EnumType.STRING)
  private Presence presence;

  private int capacity;

  @Enumerated(EnumType.STRING)
  private Lane reservedLane;

  private String languages;
  private Instant seenAt;

  protected AgentSeat() {}

  Long id() {
    return id;
  }

  Seat seat(Set<Long> queues) {
    return new Seat(
        id,
        name,
        presence,
        capacity,
        reservedLane,
        languages.isEmpty() ? Set.of() : Set.of(languages.split(",")),
        queues,
        seenAt);
  }
}

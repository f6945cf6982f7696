package org.lanedesk.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanedesk.ticket.Lane;

/** An agent's place at work; made when they first come. */
@Entity
@Table(name = "agent_desk")
public class AgentSeat {
  @Id private Long id;
  private String name;

  @Enumerated(EnumType.STRING)
  private Presence presence;

  @Enumerated(EnumType.STRING)
  private Lane reservedLane;

  private String languages;
  private boolean newcomer;
  private Instant since;
  private Instant seenAt;

  /** When a live connection was last known to stand; null for those who have none. */
  private Instant liveAt;

  private Instant lostAt;

  protected AgentSeat() {}

  Long id() {
    return id;
  }

  String name() {
    return name;
  }

  Presence presence() {
    return presence;
  }

  Seat seat(List<AgentQueue> serves, List<AgentChannel> channels, List<AgentSkill> skills) {
    return new Seat(
        id,
        name,
        presence,
        reservedLane,
        languages.isEmpty() ? Set.of() : Set.of(languages.split(",")),
        queues(serves, false),
        queues(serves, true),
        newcomer,
        channels.stream()
            .map(AgentChannel::limit)
            .collect(Collectors.toMap(Limit::channel, limit -> limit)),
        skills.stream().map(AgentSkill::held).toList(),
        since == null ? seenAt : since,
        seenAt,
        lostAt != null);
  }

  private static Set<Long> queues(List<AgentQueue> serves, boolean secondary) {
    return serves.stream()
        .filter(one -> one.secondary() == secondary)
        .map(AgentQueue::queue)
        .collect(Collectors.toSet());
  }
}

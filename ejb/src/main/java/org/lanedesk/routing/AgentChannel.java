package org.lanedesk.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.lanedesk.ticket.Channel;

/** A {@link Limit} of an agent as it is kept. */
@Entity
public class AgentChannel {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long accountId;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private int capacity;
  private int weight;

  protected AgentChannel() {}

  static AgentChannel of(Long account, Limit limit) {
    var kept = new AgentChannel();
    kept.accountId = account;
    kept.channel = limit.channel();
    kept.capacity = limit.capacity();
    kept.weight = limit.weight();
    return kept;
  }

  Long account() {
    return accountId;
  }

  Limit limit() {
    return new Limit(channel, capacity, weight);
  }
}

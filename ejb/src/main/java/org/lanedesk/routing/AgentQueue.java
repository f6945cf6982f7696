package org.lanedesk.routing;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** An agent serves this queue, or helps out in it; an agent with none serves all. */
@Entity
public class AgentQueue {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long accountId;
  private Long queueId;
  private boolean secondary;

  protected AgentQueue() {}

  static AgentQueue of(Long account, Long queue, boolean secondary) {
    var serves = new AgentQueue();
    serves.accountId = account;
    serves.queueId = queue;
    serves.secondary = secondary;
    return serves;
  }

  Long account() {
    return accountId;
  }

  Long queue() {
    return queueId;
  }

  boolean secondary() {
    return secondary;
  }
}

package org.lanedesk.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lanedesk.account.Caller;

/**
 * Who plays: the people of the demo shop with their accounts, and what the agents look up.
 *
 * @param customers by e-mail
 * @param articles ids by key
 * @param now the instant that all stories lie before
 */
record Cast(
    Caller editor,
    List<Caller> agents,
    Map<String, Caller> customers,
    Map<String, Long> articles,
    Instant now) {

  Caller customer(Shopper shopper) {
    return customers.get(shopper.email());
  }

  Caller agent(Story story) {
    return agents.get(story.agent() % agents.size());
  }

  Long article(String key) {
    return key == null ? null : articles.get(key);
  }
}

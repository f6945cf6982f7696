package org.lanedesk.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The same day served first come, first served by as many agents: a model, because Lanedesk has no
 * such mode to be asked. Whoever is free first takes whoever came first.
 */
record FirstCome(int agents) {
  List<Served> serve(Day day) {
    var free = new PriorityQueue<Instant>();
    for (int i = 0; i < agents; i++) {
      free.add(day.midnight());
    }
    var served = new ArrayList<Served>();
    for (var contact : day.contacts()) {
      var agent = free.remove();
      var taken = agent.isAfter(contact.at()) ? agent : contact.at();
      served.add(new Served(contact, null, null, taken, taken.plus(contact.reply())));
      free.add(taken.plus(contact.work()));
    }
    return served;
  }
}

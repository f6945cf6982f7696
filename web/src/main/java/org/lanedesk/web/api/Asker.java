package org.lanedesk.web.api;

import jakarta.enterprise.context.RequestScoped;
import org.lanedesk.account.Caller;

/** Who sent the request at hand; set once by {@link ApiDoor}. */
@RequestScoped
public class Asker {
  private Caller caller = Caller.nobody("en");

  /** The caller; somebody unknown on the calls that are {@link Open}. */
  public Caller caller() {
    return caller;
  }

  void is(Caller who) {
    caller = who;
  }
}

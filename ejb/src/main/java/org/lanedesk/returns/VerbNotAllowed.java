package org.lanedesk.returns;

import jakarta.ejb.ApplicationException;
import java.util.Set;
import java.util.TreeSet;
import org.lanedesk.event.Refusal;

/** The verb does not fit the state, or is not this caller's; tells those that do. */
@ApplicationException(rollback = true)
public final class VerbNotAllowed extends Refusal {
  private final String verb;
  private final ReturnState state;
  private final transient Set<ReturnVerb> allowed;

  public VerbNotAllowed(String verb, ReturnState state, Set<ReturnVerb> allowed) {
    super("return.verb-not-allowed", verb, state, new TreeSet<>(allowed));
    this.verb = verb;
    this.state = state;
    this.allowed = Set.copyOf(allowed);
  }

  public String verb() {
    return verb;
  }

  public ReturnState state() {
    return state;
  }

  public Set<ReturnVerb> allowed() {
    return allowed == null ? Set.of() : allowed;
  }
}

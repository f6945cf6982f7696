package org.lanedesk.event;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;

/**
 * A "no" for people. The key names a sentence of the bundle {@code refusals} that says what is
 * wrong, what was kept and what to do; the arguments fill it. The transaction is taken back.
 */
@ApplicationException(rollback = true)
public class Refusal extends RuntimeException {
  private final String key;
  private final transient Object[] args;

  public Refusal(String key, Object... args) {
    super(args.length == 0 ? key : key + " " + Arrays.toString(args));
    this.key = key;
    this.args = args.clone();
  }

  public String key() {
    return key;
  }

  public List<Object> args() {
    return args == null ? List.of() : Arrays.asList(args.clone());
  }
}

package org.lanedesk.account;

import java.io.Serializable;

/** A token just made. The only moment at which its secret can be read. */
public record NewToken(Long id, String label, String secret) implements Serializable {
  @Override
  public String toString() {
    return "NewToken[" + id + "]";
  }
}

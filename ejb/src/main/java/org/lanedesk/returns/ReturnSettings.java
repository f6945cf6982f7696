package org.lanedesk.returns;

import org.eclipse.microprofile.config.Config;

/**
 * The room's settings, {@code lanedesk.returns.*}.
 *
 * @param address where goods are sent back to, on one line; empty: it stands on the delivery note
 */
public record ReturnSettings(String address) {

  private static final int MOST = 300;

  public ReturnSettings {
    if (address.length() > MOST)
      throw new IllegalArgumentException(
          "lanedesk.returns.address must not be longer than " + MOST + " characters");
  }

  static ReturnSettings from(Config config) {
    return new ReturnSettings(
        config.getOptionalValue("lanedesk.returns.address", String.class).orElse("").strip());
  }
}

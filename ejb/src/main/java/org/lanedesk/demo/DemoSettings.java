package org.lanedesk.demo;

import org.eclipse.microprofile.config.Config;

/**
 * The room's settings, {@code lanedesk.demo*}.
 *
 * @param open whether the demo shop opens ({@code lanedesk.demo})
 * @param password of everybody in it ({@code lanedesk.demo.password})
 * @param token the API token of everybody in it, or null ({@code lanedesk.demo.token})
 */
record DemoSettings(boolean open, String password, String token) {
  static final String PASSWORD = "lanedesk-demo";

  static DemoSettings from(Config config) {
    return new DemoSettings(
        config.getOptionalValue("lanedesk.demo", Boolean.class).orElse(false),
        config.getOptionalValue("lanedesk.demo.password", String.class).orElse(PASSWORD),
        config.getOptionalValue("lanedesk.demo.token", String.class).orElse(null));
  }
}

package org.lanedesk.routing;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * The room's settings, {@code lanedesk.routing.*}.
 *
 * @param repeat a customer who asks again within this time is a repeat contact
 * @param duplicate the same question again within this time, while the first is open, is a
 *     duplicate
 * @param unpromised the target a ticket is ranked by when nothing was promised
 * @param fullValueMinor the order value, in the smallest unit of {@code currency}, that gives the
 *     whole head start of an order; other currencies give none
 * @param gone an agent not heard of for this long is offline
 */
public record RoutingSettings(
    Duration repeat,
    Duration duplicate,
    Duration unpromised,
    long fullValueMinor,
    String currency,
    Duration gone) {

  public static final RoutingSettings USUAL =
      new RoutingSettings(
          Duration.ofHours(72),
          Duration.ofHours(24),
          Duration.ofHours(4),
          200_000,
          "CNY",
          Duration.ofSeconds(60));

  public RoutingSettings {
    positive("repeat", repeat);
    positive("duplicate", duplicate);
    positive("unpromised", unpromised);
    positive("gone", gone);
    if (fullValueMinor <= 0) {
      throw new IllegalArgumentException(
          "lanedesk.routing.full-value-minor must be a positive number");
    }
  }

  static RoutingSettings from(Config config) {
    return new RoutingSettings(
        duration(config, "repeat", USUAL.repeat()),
        duration(config, "duplicate", USUAL.duplicate()),
        duration(config, "unpromised", USUAL.unpromised()),
        config
            .getOptionalValue("lanedesk.routing.full-value-minor", Long.class)
            .orElse(USUAL.fullValueMinor()),
        config.getOptionalValue("lanedesk.routing.currency", String.class).orElse(USUAL.currency()),
        duration(config, "gone", USUAL.gone()));
  }

  private static Duration duration(Config config, String name, Duration usual) {
    return config.getOptionalValue("lanedesk.routing." + name, Duration.class).orElse(usual);
  }

  private static void positive(String name, Duration duration) {
    if (!duration.isPositive()) {
      throw new IllegalArgumentException(
          "lanedesk.routing." + name + " must be a positive duration such as PT72H");
    }
  }
}

package org.lanedesk.returns;

import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * The room's settings, {@code lanedesk.returns.*}.
 *
 * @param address where goods are sent back to, on one line; empty: it stands on the delivery note
 * @param refundUrl where refunds are ordered; empty: they are paid by being booked
 * @param refundSecret signs orders and checks call-backs
 * @param refundWait how long a gateway may take to answer
 * @param carrierSecret checks what carriers report; empty: they report nothing
 * @param manyRequests a member who asks more often within 30 days is looked at by a person
 * @param manyNeighbours so many other members at one address who asked within 30 days are looked at
 */
public record ReturnSettings(
    String address,
    String refundUrl,
    String refundSecret,
    Duration refundWait,
    String carrierSecret,
    int manyRequests,
    int manyNeighbours) {

  private static final int MOST = 300;
  private static final int SAFE = 16;

  public ReturnSettings {
    if (address.length() > MOST)
      throw new IllegalArgumentException(
          "lanedesk.returns.address must not be longer than " + MOST + " characters");
    if (!refundUrl.isEmpty()) check(refundUrl, refundSecret);
    if (!carrierSecret.isEmpty() && carrierSecret.length() < SAFE)
      throw new IllegalArgumentException(
          "lanedesk.returns.carrier-secret needs at least " + SAFE + " characters");
    if (manyRequests < 1)
      throw new IllegalArgumentException(
          "lanedesk.returns.many-requests must be a positive number");
    if (manyNeighbours < 1)
      throw new IllegalArgumentException(
          "lanedesk.returns.many-neighbours must be a positive number");
    if (!refundWait.isPositive())
      throw new IllegalArgumentException(
          "lanedesk.returns.refund-wait must be a positive duration such as PT10S");
  }

  private static void check(String url, String secret) {
    var scheme = URI.create(url).getScheme();
    if (!"http".equals(scheme) && !"https".equals(scheme))
      throw new IllegalArgumentException(
          "lanedesk.returns.refund-url must begin with https:// or http://");
    if (secret.length() < SAFE)
      throw new IllegalArgumentException(
          "lanedesk.returns.refund-secret needs at least " + SAFE + " characters");
  }

  static ReturnSettings from(Config config) {
    return new ReturnSettings(
        text(config, "address"),
        text(config, "refund-url"),
        text(config, "refund-secret"),
        config
            .getOptionalValue("lanedesk.returns.refund-wait", Duration.class)
            .orElse(Duration.ofSeconds(10)),
        text(config, "carrier-secret"),
        config.getOptionalValue("lanedesk.returns.many-requests", Integer.class).orElse(8),
        config.getOptionalValue("lanedesk.returns.many-neighbours", Integer.class).orElse(3));
  }

  private static String text(Config config, String name) {
    return config.getOptionalValue("lanedesk.returns." + name, String.class).orElse("").strip();
  }
}

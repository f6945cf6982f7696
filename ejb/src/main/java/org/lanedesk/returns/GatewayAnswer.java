package org.lanedesk.returns;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Optional;

/**
 * Reads what a gateway writes, as answer and as call-back: {@code {"key", "status":
 * PAID|ACCEPTED|FAILED, "reference", "amount_minor", "currency", "why"}}. Whatever does not make
 * sense is unclear and never a payment.
 */
public record GatewayAnswer(String key, RefundGateway.Answer answer) {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final int MOST = 64_000;

  /** Empty when it is no such JSON. */
  public static Optional<GatewayAnswer> of(String body) {
    if (body == null || body.length() > MOST) return Optional.empty();
    try (var reader = JSON.createReader(new StringReader(body))) {
      var said = reader.readObject();
      var status = said.getString("status", "");
      var key = said.getString("key", "");
      return switch (status) {
        case "PAID" -> Optional.of(new GatewayAnswer(key, paid(said)));
        case "ACCEPTED" -> Optional.of(new GatewayAnswer(key, new RefundGateway.Answer.Accepted()));
        case "FAILED" ->
            Optional.of(
                new GatewayAnswer(key, new RefundGateway.Answer.Failed(said.getString("why", ""))));
        default -> Optional.empty();
      };
    } catch (JsonException | ClassCastException | ArithmeticException | IllegalStateException no) {
      return Optional.empty();
    }
  }

  private static RefundGateway.Answer paid(JsonObject said) {
    if (!said.containsKey("amount_minor") || said.getString("currency", "").length() != 3)
      return new RefundGateway.Answer.Unclear("paid, but it does not say how much");
    var minor = said.getJsonNumber("amount_minor").longValueExact();
    var reference = said.getString("reference", "");
    return new RefundGateway.Answer.Paid(
        reference.length() <= 100 ? reference : reference.substring(0, 100),
        new Money(minor, said.getString("currency")));
  }
}

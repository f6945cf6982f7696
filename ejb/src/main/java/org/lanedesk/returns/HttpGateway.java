package org.lanedesk.returns;

import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.lanedesk.event.ShopClock;

/**
 * A payment provider that is asked over HTTP. Every order is signed and carries its key as {@code
 * Idempotency-Key}; whatever cannot be understood as a clear yes or no is {@link Answer.Unclear},
 * so that it is asked again under the same key and never paid as another.
 *
 * @param patience how long an answer may take altogether
 */
record HttpGateway(String url, String secret, Duration patience) implements RefundGateway {
  private static final JsonProvider JSON = JsonProvider.provider();

  @Override
  public String name() {
    return "HTTP";
  }

  @Override
  public boolean inside() {
    return false;
  }

  @Override
  public Answer pay(Order order) {
    var client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    var asked = client.sendAsync(request(order), BodyHandlers.ofInputStream());
    try {
      var answer = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      try (var in = answer.body()) {
        return read(order, answer.statusCode(), in.readNBytes(MOST));
      }
    } catch (TimeoutException late) {
      asked.cancel(true);
      return new Answer.Unclear("no answer within " + patience.toSeconds() + " s");
    } catch (ExecutionException | CompletionException | IOException broken) {
      return new Answer.Unclear(why(broken));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Answer.Unclear("interrupted");
    } finally {
      client.shutdownNow();
    }
  }

  private static final int MOST = 64_000;

  private static String why(Exception broken) {
    var cause = broken.getCause() == null ? broken : broken.getCause();
    return cause instanceof ConnectException ? "no connection" : cause.toString();
  }

  private HttpRequest request(Order order) {
    var body =
        JSON.createObjectBuilder()
            .add("key", order.key())
            .add("return", order.returnNumber())
            .add("order", order.orderNumber())
            .add("amount_minor", order.money().minor())
            .add("currency", order.money().currency())
            .build()
            .toString();
    var seconds = Long.toString(ShopClock.trueTime().getEpochSecond());
    return HttpRequest.newBuilder(URI.create(url))
        .timeout(patience)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", order.key())
        .header("X-Lanedesk-Time", seconds)
        .header("X-Lanedesk-Signature", new Signature(secret).of(seconds, body))
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** 2xx says what became of it; 4xx but 408, 409 and 429 is a clear no; the rest is unclear. */
  private static Answer read(Order order, int status, byte[] bytes) {
    var said = GatewayAnswer.of(new String(bytes, StandardCharsets.UTF_8));
    if (status >= 200 && status < 300)
      return said.filter(it -> it.key().isEmpty() || it.key().equals(order.key()))
          .map(GatewayAnswer::answer)
          .orElse(new Answer.Unclear("answered " + status + " with something else"));
    var busy = status == 408 || status == 409 || status == 425 || status == 429;
    if (status >= 400 && status < 500 && !busy) return new Answer.Failed("refused with " + status);
    return new Answer.Unclear("answered " + status);
  }
}

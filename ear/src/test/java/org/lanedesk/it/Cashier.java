package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A payment provider of a test: takes signed orders over HTTP, takes its time, pays each key once
 * and answers the same when it is asked again. Its book outlives whoever asks.
 */
final class Cashier implements AutoCloseable {
  static final String SECRET = "a-Secret-of-the-cashier";

  private static final long TAKES_NANOS = 10_000_000;

  /** What was paid under a key. */
  record Paid(String returnNumber, long amountMinor, String currency, int number) {}

  private final Map<String, Paid> book = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger unsigned = new AtomicInteger();
  private final ExecutorService hands = Executors.newCachedThreadPool();
  private final HttpServer server;

  Cashier() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(hands);
    server.createContext("/refunds", this::serve);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/refunds";
  }

  Map<String, Paid> book() {
    return Map.copyOf(book);
  }

  /** How often somebody asked, also again under the same key. */
  int asked() {
    return asked.get();
  }

  void assertEverythingWasSigned() {
    assertEquals(0, unsigned.get(), "orders without a signature that fits");
  }

  private void serve(HttpExchange call) throws IOException {
    var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var headers = call.getRequestHeaders();
    asked.incrementAndGet();
    var fits = signature(headers.getFirst("X-Lanedesk-Time") + "." + body);
    if (!fits.equals(headers.getFirst("X-Lanedesk-Signature"))) unsigned.incrementAndGet();
    var order = JsonParser.parseString(body).getAsJsonObject();
    var key = headers.getFirst("Idempotency-Key");
    var paid = book.computeIfAbsent(key, k -> pay(order));
    LockSupport.parkNanos(TAKES_NANOS);
    var answer = new JsonObject();
    answer.addProperty("key", key);
    answer.addProperty("status", "PAID");
    answer.addProperty("reference", "C" + paid.number());
    answer.addProperty("amount_minor", paid.amountMinor());
    answer.addProperty("currency", paid.currency());
    var bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
    call.sendResponseHeaders(200, bytes.length);
    try (var out = call.getResponseBody()) {
      out.write(bytes);
    }
  }

  private Paid pay(JsonObject order) {
    return new Paid(
        order.get("return").getAsString(),
        order.get("amount_minor").getAsLong(),
        order.get("currency").getAsString(),
        book.size() + 1);
  }

  private static String signature(String signed) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    hands.shutdownNow();
  }
}

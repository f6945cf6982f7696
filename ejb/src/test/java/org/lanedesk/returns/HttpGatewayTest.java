package org.lanedesk.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanedesk.returns.RefundGateway.Answer;

/** The gateway against a real server that fails in every way a server can. */
class HttpGatewayTest {
  private static final String SECRET = "0123456789abcdef";
  private static final Duration PATIENCE = Duration.ofMillis(700);
  private static final RefundGateway.Order ORDER =
      new RefundGateway.Order("R12-1", "R12", "N70", new Money(2333, "CNY"));

  private interface Behaviour {
    void answer(HttpExchange call) throws IOException;
  }

  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer server;
  private Behaviour behaviour;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        call -> {
          var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          var headers = call.getRequestHeaders();
          var fits =
              new Signature(SECRET)
                  .fits(
                      headers.getFirst("X-Lanedesk-Time"),
                      body,
                      headers.getFirst("X-Lanedesk-Signature"),
                      Instant.ofEpochMilli(System.currentTimeMillis()));
          seen.add(headers.getFirst("Idempotency-Key") + " " + fits + " " + body);
          behaviour.answer(call);
        });
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  @Test
  void a_payment_is_ordered_signed_under_its_key() {
    behaviour = says(200, paid(2333, "CNY"));
    assertEquals(new Answer.Paid("X1", new Money(2333, "CNY")), pay());
    assertTrue(seen.getFirst().startsWith("R12-1 true {"), seen::getFirst);
    assertTrue(seen.getFirst().contains("\"amount_minor\":2333"), seen::getFirst);
  }

  @Test
  void what_is_taken_in_is_paid_when_the_call_back_comes() {
    behaviour = says(202, "{\"key\":\"R12-1\",\"status\":\"ACCEPTED\"}");
    assertInstanceOf(Answer.Accepted.class, pay());
  }

  @Test
  void a_clear_no_is_a_failure() {
    behaviour = says(200, "{\"key\":\"R12-1\",\"status\":\"FAILED\",\"why\":\"account closed\"}");
    assertEquals(new Answer.Failed("account closed"), pay());
    behaviour = says(422, "{}");
    assertInstanceOf(Answer.Failed.class, pay());
  }

  @Test
  void an_amount_is_handed_on_as_the_gateway_says_it() {
    behaviour = says(200, paid(2334, "CNY"));
    assertEquals(new Answer.Paid("X1", new Money(2334, "CNY")), pay());
    behaviour = says(200, paid(2333, "USD"));
    assertEquals(new Answer.Paid("X1", new Money(2333, "USD")), pay());
  }

  @ParameterizedTest
  @CsvSource({"500", "502", "503", "504", "429", "408", "409", "301", "302"})
  void a_server_that_cannot_say_leaves_it_unclear(int status) {
    behaviour =
        call -> {
          call.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
          says(status, paid(2333, "CNY")).answer(call);
        };
    assertInstanceOf(Answer.Unclear.class, pay());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>sorry</html>",
        "{",
        "[]",
        "{\"status\":\"MAYBE\"}",
        "{\"status\":\"PAID\"}",
        "{\"status\":\"PAID\",\"amount_minor\":\"many\",\"currency\":\"CNY\"}",
        "{\"status\":\"PAID\",\"amount_minor\":23.5,\"currency\":\"CNY\"}",
        "{\"status\":\"PAID\",\"amount_minor\":2333,\"currency\":\"yuan\"}",
        "{\"key\":\"R13-1\",\"status\":\"PAID\",\"amount_minor\":2333,\"currency\":\"CNY\"}"
      })
  void an_answer_without_sense_is_never_a_payment(String body) {
    behaviour = says(200, body);
    assertInstanceOf(Answer.Unclear.class, pay());
  }

  @Test
  void silence_is_unclear_and_does_not_last() {
    behaviour = call -> await();
    assertInstanceOf(Answer.Unclear.class, pay());
  }

  @Test
  void an_answer_that_breaks_off_is_unclear() {
    behaviour =
        call -> {
          call.sendResponseHeaders(200, 10_000);
          call.getResponseBody().write("{\"key\":\"R12-1\"".getBytes(StandardCharsets.UTF_8));
          call.getResponseBody().flush();
          call.close();
        };
    assertInstanceOf(Answer.Unclear.class, pay());
  }

  @Test
  void an_endless_answer_is_not_read_to_its_end() {
    behaviour = says(200, "x".repeat(5_000_000));
    assertInstanceOf(Answer.Unclear.class, pay());
  }

  @Test
  void nobody_there_is_unclear() throws IOException {
    int port;
    try (var taken = new ServerSocket(0)) {
      port = taken.getLocalPort();
    }
    assertEquals(
        new Answer.Unclear("no connection"),
        new HttpGateway("http://127.0.0.1:" + port + "/", SECRET, PATIENCE).pay(ORDER));
  }

  @Test
  void a_call_back_is_read_like_an_answer() {
    var said = GatewayAnswer.of(paid(2333, "CNY")).orElseThrow();
    assertEquals("R12-1", said.key());
    assertEquals(new Answer.Paid("X1", new Money(2333, "CNY")), said.answer());
    assertTrue(GatewayAnswer.of("no json").isEmpty());
    assertTrue(GatewayAnswer.of(null).isEmpty());
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer pay() {
    var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/refunds";
    return new HttpGateway(url, SECRET, PATIENCE).pay(ORDER);
  }

  private static Behaviour says(int status, String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    return call -> {
      call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      try (var out = call.getResponseBody()) {
        out.write(bytes);
      }
    };
  }

  private static String paid(long minor, String currency) {
    return "{\"key\":\"R12-1\",\"status\":\"PAID\",\"reference\":\"X1\",\"amount_minor\":"
        + minor
        + ",\"currency\":\""
        + currency
        + "\"}";
  }
}

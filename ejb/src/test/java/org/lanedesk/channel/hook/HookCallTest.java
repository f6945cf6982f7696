package org.lanedesk.channel.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanedesk.outbox.Handler.Outcome;
import org.lanedesk.outbox.Parcel;

/** Deliveries to a real server that answers in every way. */
class HookCallTest {

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private int status = 200;
  private Instant restedAt;

  @BeforeEach
  void aServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          heard.add(
              exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst(Signature.HEADER)
                  + " "
                  + body);
          exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void closed() {
    server.stop(0);
  }

  private Outcome deliver(String address, boolean inside, int attempts) {
    var wish = new HookWish(null, "test", address, Set.of(HookEvent.TICKET_OPENED), true, null);
    var hook = Hook.of(wish, "secret", Instant.EPOCH);
    var carrier = new HookCarrier();
    carrier.settings = new HookSettings();
    carrier.settings.allowPrivate = inside;
    carrier.book =
        new HookBook() {
          @Override
          public Optional<Hook> hook(Long id) {
            return Optional.of(hook);
          }

          @Override
          public void rest(Long id, Instant now) {
            restedAt = now;
          }
        };
    return carrier.deliver(
        new Parcel(
            7L,
            "hook",
            "1",
            "{\"event\":\"ticket.opened\",\"名\":\"龙井\"}",
            attempts,
            Instant.EPOCH));
  }

  private String here() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/in?x=1";
  }

  @Test
  void whatArrivesIsSigned() {
    assertEquals(new Outcome.Delivered(true), deliver(here(), true, 0));
    var parts = heard.getFirst().split(" ", 3);
    assertEquals("/in?x=1", parts[0]);
    assertTrue(Signature.read(parts[1]).orElseThrow().signs("secret", parts[2]));
    assertTrue(parts[2].contains("龙井"));
  }

  @Test
  void anAnswerThatIsNoYesIsTriedAgainLater() {
    status = 500;
    assertEquals(
        new Outcome.LaterIn("answered 500", Duration.ofMinutes(1)), deliver(here(), true, 0));
    assertEquals(
        new Outcome.LaterIn("answered 500", Duration.ofHours(12)), deliver(here(), true, 7));
  }

  @Test
  void afterTheLastTryItIsGivenUp() {
    status = 410;
    assertEquals(new Outcome.Undeliverable("answered 410"), deliver(here(), true, 8));
  }

  @Test
  void aRedirectIsNotFollowed() {
    status = 302;
    assertInstanceOf(Outcome.LaterIn.class, deliver(here(), true, 0));
    assertEquals(1, heard.size());
  }

  @Test
  void whereNobodyListensRests() throws IOException {
    int closed;
    try (var socket = new ServerSocket(0)) {
      closed = socket.getLocalPort();
    }
    assertInstanceOf(Outcome.LaterIn.class, deliver("http://127.0.0.1:" + closed + "/", true, 0));
    assertTrue(restedAt != null);
  }

  @Test
  void anAnswerThatIsNotHttpIsAFailure() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var odd =
          Thread.ofVirtual()
              .start(() -> {
                try (var peer = socket.accept()) {
                  peer.getOutputStream().write("SSH-2.0\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      assertInstanceOf(
          Outcome.LaterIn.class, deliver("http://127.0.0.1:" + socket.getLocalPort(), true, 0));
      odd.interrupt();
    }
  }

  @Test
  void ourOwnNetworkIsNotCalled() {
    var no = deliver("https://localhost:" + server.getAddress().getPort() + "/", false, 0);
    assertInstanceOf(Outcome.Undeliverable.class, no);
    assertEquals(List.of(), heard);
  }

  @Test
  void withoutTlsNothingIsCalled() {
    assertInstanceOf(Outcome.Undeliverable.class, deliver(here(), false, 0));
    assertEquals(List.of(), heard);
  }

  @Test
  void aServerWithoutTlsIsNoTlsServer() {
    var target = new Target(true, "localhost", server.getAddress().getPort(), "/");
    assertThrows(
        IOException.class,
        () -> HookCall.post(target, InetAddress.getLoopbackAddress(), Map.of(), "{}"));
  }
}

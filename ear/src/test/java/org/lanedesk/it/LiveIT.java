package org.lanedesk.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the live connection tells, and to whom. */
class LiveIT {
  private static final String WORDS = "{\"ticket\":{\"comment\":{\"body\":\"walked by\"}}}";

  private static Scene scene;

  @BeforeAll
  static void somebodyAsked() {
    scene = Scene.set();
  }

  @Test
  void newsOfATicketReachWhomItBelongsTo() {
    var owner = new Ear(Client.signedIn(Scene.OWNER), Lanedesk.HOME);
    var stranger = new Ear(Client.signedIn("l0"), Lanedesk.HOME);
    var nobody = new Ear(Client.browser(), Lanedesk.HOME);
    long own = ask("l0");
    for (var ear : List.of(owner, stranger, nobody)) {
      ear.watch(scene.ticket());
      ear.watch(own);
    }
    sayUntilHeard(scene.ticket(), owner);
    sayUntilHeard(own, stranger);
    sayUntilHeard(scene.ticket(), owner);
    sayUntilHeard(own, stranger);
    assertFalse(stranger.heardOf(scene.ticket()), stranger.heard.toString());
    assertFalse(owner.heardOf(own), owner.heard.toString());
    assertTrue(nobody.heard.isEmpty(), nobody.heard.toString());
  }

  @Test
  void aForeignPageHearsNothing() throws InterruptedException {
    var ear = new Ear(Client.signedIn("supervisor"), "http://elsewhere.example");
    assertEquals("1008", ear.heard.poll(10, TimeUnit.SECONDS));
  }

  private static long ask(String customer) {
    return Client.program(customer)
        .call("POST", "/api/v2/tickets", WORDS)
        .at("ticket.id")
        .getAsLong();
  }

  private static void say(long ticket) {
    var said = Client.program("supervisor").call("PUT", "/api/v2/tickets/" + ticket, WORDS);
    assertEquals(200, said.status(), said.toString());
  }

  /** The connection is told what to watch on its own way; what is said before is not heard. */
  private static void sayUntilHeard(long ticket, Ear ear) {
    ear.heard.clear();
    Scene.until(() -> {
      say(ticket);
      return ear.heardOf(ticket);
    });
  }

  private static long id(String line) {
    return JsonParser.parseString(line).getAsJsonObject().get("id").getAsLong();
  }

  /** An open page that listens. */
  private static final class Ear implements WebSocket.Listener {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    Ear(Client client, String origin) {
      client.get("/");
      socket =
          client
              .http()
              .newWebSocketBuilder()
              .header("Origin", origin)
              .buildAsync(URI.create(Lanedesk.HOME.replace("http", "ws") + "/live"), this)
              .join();
    }

    void watch(long ticket) {
      socket.sendText("{\"watch\":\"ticket\",\"id\":" + ticket + "}", true).join();
    }

    boolean heardOf(long ticket) {
      return heard.stream().anyMatch(line -> id(line) == ticket);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      heard.add(data.toString());
      return WebSocket.Listener.super.onText(from, data, last);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String why) {
      heard.add(String.valueOf(code));
      return null;
    }
  }
}

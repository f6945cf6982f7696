package org.lanedesk.web.live;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.io.StringReader;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lanedesk.account.Caller;

/**
 * The door of the live connection. Understands {@code {"watch":"ticket","id":1}}, {@code
 * {"unwatch":"ticket","id":1}} and {@code {"typing":"ticket","id":1,"on":true}}; whatever else is
 * passed over.
 */
@ServerEndpoint(value = "/live", configurator = LiveHandshake.class)
public class LiveEndpoint {
  private static final Logger LOG = Logger.getLogger(LiveEndpoint.class.getName());
  private static final int LINE = 1000;

  @OnOpen
  public void open(Session session) throws IOException {
    if (!(session.getUserProperties().get(LiveHandshake.CALLER) instanceof Caller caller)) {
      session.close(
          new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "open it from a page of ours"));
      return;
    }
    session.setMaxTextMessageBufferSize(LINE);
    session.setMaxIdleTimeout(0);
    readers().enter(session, caller);
  }

  @OnMessage
  public void said(Session session, String line) {
    JsonObject wish;
    try (var reader = Json.createReader(new StringReader(line))) {
      wish = reader.readObject();
    } catch (JsonException notJson) {
      LOG.log(Level.FINE, "a line that is not JSON was passed over", notJson);
      return;
    }
    if (!(wish.get("id") instanceof JsonNumber id)) {
      return;
    }
    if ("ticket".equals(text(wish, "watch"))) {
      readers().watch(session, id.longValue());
    } else if ("ticket".equals(text(wish, "unwatch"))) {
      readers().unwatch(session, id.longValue());
    } else if ("ticket".equals(text(wish, "typing"))) {
      readers().typing(session, id.longValue(), wish.getBoolean("on", true));
    }
  }

  @OnMessage
  public void there(Session session, PongMessage sign) {
    readers().heard(session);
  }

  @OnClose
  public void close(Session session) {
    readers().leave(session);
  }

  @OnError
  public void broken(Session session, Throwable fault) {
    LOG.log(Level.FINE, "a live connection broke", fault);
    readers().leave(session);
  }

  private static String text(JsonObject wish, String name) {
    return wish.get(name) instanceof JsonString s ? s.getString() : null;
  }

  private static Readers readers() {
    return CDI.current().select(Readers.class).get();
  }
}

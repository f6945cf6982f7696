package org.lanedesk.web.live;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.lanedesk.web.Who;

/**
 * Remembers at the handshake who opens the connection, by the session of the browser, and that the
 * page comes from this server: a foreign page that opens it hears nothing.
 */
public class LiveHandshake extends ServerEndpointConfig.Configurator {
  static final String CALLER = "lanedesk.caller";

  @Override
  public boolean checkOrigin(String origin) {
    return true;
  }

  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    if (sameOrigin(request.getHeaders())) {
      config.getUserProperties().put(CALLER, CDI.current().select(Who.class).get().caller());
    } else {
      config.getUserProperties().remove(CALLER);
    }
  }

  /** A browser always says where its page comes from; it must be the host that it talks to. */
  static boolean sameOrigin(Map<String, List<String>> headers) {
    var origin = first(headers, "Origin");
    var host = first(headers, "Host");
    return origin != null && host != null && host.equalsIgnoreCase(authority(origin));
  }

  private static String authority(String origin) {
    try {
      return URI.create(origin).getAuthority();
    } catch (IllegalArgumentException notAnAddress) {
      return null;
    }
  }

  private static String first(Map<String, List<String>> headers, String name) {
    return headers.entrySet().stream()
        .filter(h -> h.getKey().equalsIgnoreCase(name))
        .flatMap(h -> h.getValue().stream())
        .findFirst()
        .orElse(null);
  }
}

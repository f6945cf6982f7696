package org.lanedesk.channel.hook;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import org.lanedesk.event.Refusal;

/**
 * Where a hook leads. Checked when it is set, and its network address again before every call.
 *
 * @param path with query, beginning with a slash
 */
public record Target(boolean tls, String host, int port, String path) {

  /**
   * @param inside whether addresses of our own network, and calls without TLS, are allowed
   * @throws Refusal {@code hook.address} for what is no https address
   */
  public static Target of(String address, boolean inside) {
    URI uri;
    try {
      uri = URI.create(address == null ? "" : address.strip());
    } catch (IllegalArgumentException e) {
      throw new Refusal("hook.address", address);
    }
    var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    var tls = scheme.equals("https");
    if (!tls && !(inside && scheme.equals("http")) || uri.getHost() == null)
      throw new Refusal("hook.address", address);
    if (uri.getUserInfo() != null || uri.getFragment() != null)
      throw new Refusal("hook.address", address);
    var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    var port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
    return new Target(tls, uri.getHost(), port, path + query);
  }

  /**
   * Whether a network address is out in the world: neither ours, nor this machine, nor nobody's.
   */
  public static boolean outside(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) return false;
    var bytes = address.getAddress();
    var first = bytes[0] & 0xFF;
    var second = bytes[1] & 0xFF;
    if (bytes.length == 4)
      return first != 0
          && first < 224
          && !(first == 100 && second >= 64 && second < 128)
          && !(first == 192 && second == 0 && bytes[2] == 0)
          && !(first == 198 && (second == 18 || second == 19));
    return first >> 1 != 0xFC >> 1 && !wraps(bytes);
  }

  /** IPv6 addresses that hold an IPv4 one: mapped, compatible, NAT64, 6to4 and Teredo. */
  private static boolean wraps(byte[] bytes) {
    var nothing = true;
    for (var i = 0; i < 10; i++) nothing &= bytes[i] == 0;
    var nat64 = bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xFF) == 0xFF;
    var sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
    var teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
    return nothing || nat64 || sixToFour || teredo;
  }

  /** As the Host header names it. */
  String authority() {
    return port == (tls ? 443 : 80) ? host : host + ":" + port;
  }
}

package org.lanedesk.channel.hook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST to a network address that was checked before: no second look-up of the name can lead it
 * elsewhere, and no redirect is followed. TLS is checked against the name.
 */
final class HookCall {

  private static final int CONNECT_MS = 2_000;
  private static final int WAIT_MS = 4_000;
  private static final int LONGEST_LINE = 1_000;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");

  private HookCall() {}

  /**
   * The status of the answer.
   *
   * @throws IOException when nobody answers, not in time, or not as HTTP
   */
  static int post(Target target, InetAddress address, Map<String, String> headers, String body)
      throws IOException {
    try (var plain = new Socket()) {
      plain.connect(new InetSocketAddress(address, target.port()), CONNECT_MS);
      plain.setSoTimeout(WAIT_MS);
      if (!target.tls()) return exchange(plain, target, headers, body);
      try (var secure = secured(plain, target)) {
        return exchange(secure, target, headers, body);
      }
    }
  }

  private static SSLSocket secured(Socket plain, Target target) throws IOException {
    var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    var secure = (SSLSocket) factory.createSocket(plain, target.host(), target.port(), true);
    var parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  private static int exchange(
      Socket socket, Target target, Map<String, String> headers, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var head = new StringBuilder("POST " + target.path() + " HTTP/1.1\r\n");
    head.append("Host: ").append(target.authority()).append("\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Type: application/json\r\nContent-Length: " + bytes.length);
    head.append("\r\nUser-Agent: Lanedesk\r\nConnection: close\r\n\r\n");
    var out = socket.getOutputStream();
    out.write(head.toString().getBytes(StandardCharsets.US_ASCII));
    out.write(bytes);
    out.flush();
    var status = STATUS.matcher(line(socket));
    if (!status.matches()) throw new IOException("the answer is not HTTP");
    return Integer.parseInt(status.group(1));
  }

  /** The first line of the answer is all that counts. */
  private static String line(Socket socket) throws IOException {
    var line = new ByteArrayOutputStream();
    var in = socket.getInputStream();
    for (var c = in.read(); c >= 0 && c != '\n' && line.size() < LONGEST_LINE; c = in.read())
      if (c != '\r') line.write(c);
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}

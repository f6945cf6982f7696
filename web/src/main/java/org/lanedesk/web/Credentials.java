package org.lanedesk.web;

<<<<<<< HEAD
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
=======
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
>>>>>>> f2736f9 (Change tickets, import and fetch files through the API)
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.lanedesk.account.Caller;
import org.lanedesk.account.SignInDesk;
import org.lanedesk.account.TokenDesk;
import org.lanedesk.event.Refusal;

/**
<<<<<<< HEAD
 * Who calls the API, by the header {@code Authorization}: Basic {@code email/token:TOKEN}, Basic
 * {@code email:password}, or Bearer with a token. The session of a browser counts for nothing here,
 * so no other site can make a signed-in browser call the API.
 */
@ApplicationScoped
public class Credentials {

=======
 * Who an {@code Authorization} header speaks for: {@code Basic email/token:TOKEN}, {@code Basic
 * email:password} or {@code Bearer TOKEN}.
 */
@ApplicationScoped
public class Credentials {
>>>>>>> f2736f9 (Change tickets, import and fetch files through the API)
  private static final String BASIC = "basic ";
  private static final String BEARER = "bearer ";
  private static final String TOKEN = "/token";

<<<<<<< HEAD
  @Inject TokenDesk tokens;
  @Inject SignInDesk signIn;

  /**
   * @param header as it came; null for none
   * @param address where the call came from; wrong passwords from there are counted
   * @return empty for whatever does not prove who calls
   * @throws Refusal {@code sign-in.locked} after too many wrong passwords
   */
  public Optional<Caller> caller(String header, String address) {
    if (header == null) return Optional.empty();
    var scheme = header.toLowerCase(Locale.ROOT);
    if (scheme.startsWith(BEARER))
      return tokens.byToken(null, header.substring(BEARER.length()).strip());
    if (!scheme.startsWith(BASIC)) return Optional.empty();
    return basic(header.substring(BASIC.length()).strip(), address);
  }

  private Optional<Caller> basic(String encoded, String address) {
    String pair;
    try {
      pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    var colon = pair.indexOf(':');
    if (colon <= 0) return Optional.empty();
    var name = pair.substring(0, colon);
    var secret = pair.substring(colon + 1);
    return name.endsWith(TOKEN)
        ? tokens.byToken(name.substring(0, name.length() - TOKEN.length()), secret)
        : byPassword(name, secret, address);
=======
  @EJB TokenDesk tokens;
  @EJB SignInDesk signIn;

  /**
   * The caller, or nobody when the header is not right in any way.
   *
   * @param address where the request came from, for slowing down those who guess
   */
  public Optional<Caller> caller(String header, String address) {
    var lower = header.toLowerCase(Locale.ROOT);
    if (lower.startsWith(BEARER)) {
      return tokens.byToken(null, header.substring(BEARER.length()).strip());
    }
    if (!lower.startsWith(BASIC)) {
      return Optional.empty();
    }
    return pair(header.substring(BASIC.length()).strip())
        .flatMap(
            pair -> {
              int colon = pair.indexOf(':');
              if (colon < 0) {
                return Optional.empty();
              }
              var name = pair.substring(0, colon);
              var secret = pair.substring(colon + 1);
              return name.endsWith(TOKEN)
                  ? tokens.byToken(name.substring(0, name.length() - TOKEN.length()), secret)
                  : byPassword(name, secret, address);
            });
>>>>>>> f2736f9 (Change tickets, import and fetch files through the API)
  }

  private Optional<Caller> byPassword(String email, String password, String address) {
    try {
      return Optional.of(signIn.byPassword(email, password, address));
<<<<<<< HEAD
    } catch (Refusal no) {
      if (no.key().equals("sign-in.locked")) throw no;
=======
    } catch (Refusal notThem) {
      return Optional.empty();
    }
  }

  private static Optional<String> pair(String encoded) {
    try {
      return Optional.of(
          new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
>>>>>>> f2736f9 (Change tickets, import and fetch files through the API)
      return Optional.empty();
    }
  }
}

package org.lanedesk.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.lanedesk.account.Caller;
import org.lanedesk.account.SignInDesk;
import org.lanedesk.account.TokenDesk;
import org.lanedesk.event.Refusal;

/**
 * Who calls the API, by the header {@code Authorization}: Basic {@code email/token:TOKEN}, Basic
 * {@code email:password}, or Bearer with a token. The session of a browser counts for nothing here,
 * so no other site can make a signed-in browser call the API.
 */
@ApplicationScoped
public class Credentials {

  private static final String BASIC = "basic ";
  private static final String BEARER = "bearer ";
  private static final String TOKEN = "/token";

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
  }

  private Optional<Caller> byPassword(String email, String password, String address) {
    try {
      return Optional.of(signIn.byPassword(email, password, address));
    } catch (Refusal no) {
      if (no.key().equals("sign-in.locked")) throw no;
      return Optional.empty();
    }
  }
}

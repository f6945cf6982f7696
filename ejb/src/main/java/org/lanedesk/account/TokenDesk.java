package org.lanedesk.account;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lanedesk.event.Deed;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Text;

/** Keys to the API: made, shown once, revoked. */
@Stateless
public class TokenDesk {

  private static final Duration NOTED_EVERY = Duration.ofHours(1);

  @Inject Tokens tokens;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /**
   * Who a token speaks for; one select.
   *
   * @param email null for a bearer token, which must then belong to exactly one account
   */
  public Optional<Caller> byToken(String email, String token) {
    if (token == null || token.isEmpty()) return Optional.empty();
    var hash = new Secret(token).hash();
    var hits = email == null ? tokens.hits(hash) : tokens.hitsOf(Email.sought(email), hash);
    if (hits.stream().map(TokenHit::token).distinct().count() != 1) return Optional.empty();
    note(hits.getFirst());
    return CallerRow.caller(hits.stream().map(TokenHit::owner).toList());
  }

  private void note(TokenHit hit) {
    Instant now = clock.instant();
    if (hit.lastUsedAt() == null || hit.lastUsedAt().plus(NOTED_EVERY).isBefore(now))
      tokens.used(hit.token(), now);
  }

  /** Makes a token for the caller. Its secret is in the answer and nowhere else. */
  public NewToken createToken(Caller by, String label) {
    if (!by.signedIn() || by.order() != null) throw new NotAllowed("sign-in.first");
    return add(by, by.account(), label, Secret.random());
  }

  /** Keeps a token whose secret is decided elsewhere; for the system only. Repeatable. */
  public void keep(Caller by, Long account, String label, String secret) {
    if (!by.isSystem()) throw new NotAllowed("not-allowed");
    var wanted = new Secret(secret);
    var there = tokens.hits(wanted.hash()).stream().anyMatch(hit -> hit.id().equals(account));
    if (!there) add(by, account, label, wanted);
  }

  private NewToken add(Caller by, Long account, String label, Secret secret) {
    var now = clock.instant();
    var token = tokens.insert(ApiToken.of(account, Text.clean(label, 100, "label"), secret, now));
    happened.fire(new Deed(now, by.actor(), "token.created", "account " + account, token.label()));
    return new NewToken(token.id(), token.label(), secret.text());
  }

  public List<TokenRow> tokens(Caller by) {
    return by.signedIn() ? tokens.ofAccount(by.account()) : List.of();
  }

  /** Everybody's, for an administrator. */
  public List<TokenRow> everyones(Caller by) {
    by.mustBe(Role.ADMIN);
    return tokens.everyones();
  }

  /** One's own, or anybody's for an administrator. */
  public void revokeToken(Caller by, Long id) {
    var token = tokens.findById(id).orElseThrow(() -> new NoSuch("token", id));
    if (!token.account().equals(by.account()) && !by.is(Role.ADMIN)) throw new NoSuch("token", id);
    tokens.revoke(id);
    happened.fire(
        new Deed(
            clock.instant(),
            by.actor(),
            "token.revoked",
            "account " + token.account(),
            token.label()));
  }
}

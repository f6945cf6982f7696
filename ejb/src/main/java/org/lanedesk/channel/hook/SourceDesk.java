package org.lanedesk.channel.hook;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.ShopClock;
import org.lanedesk.member.ChangeDesk;
import org.lanedesk.member.OrderAdapter;

/**
 * What other systems tell us, one change at a time. It must be signed with the system's secret, not
 * older than five minutes, and is heard once; a change that is refused may be sent again.
 */
@Stateless
public class SourceDesk {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final JsonProvider JSON = JsonProvider.provider();

  @Inject Sources sources;
  @Inject ChangeDesk changes;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /**
   * Hears {@code {"kind": …, "record": {…}}}.
   *
   * @throws NotAllowed {@code hook.unsigned} for whatever is not right with name or signature
   * @throws Refusal {@code hook.late}, {@code hook.replayed}, {@code hook.not-json}, or what is
   *     wrong with the record
   */
  public void hear(String name, String header, String body) {
    var now = ShopClock.trueTime();
    var source =
        sources.named(name == null ? "" : name).orElseThrow(() -> new NotAllowed("hook.unsigned"));
    var signature =
        Signature.read(header)
            .filter(signed -> signed.signs(source.secret(), body))
            .orElseThrow(() -> new NotAllowed("hook.unsigned"));
    if (!signature.timely(now)) throw new Refusal("hook.late");
    sources.hold(source.id());
    if (sources.heard(source.id(), signature.hex()) > 0) throw new Refusal("hook.replayed");
    sources.add(HookHeard.of(source.id(), signature));
    sources.used(source.id(), now);
    var message = read(body);
    if (!(message.get("record") instanceof JsonObject record)) throw new Refusal("hook.not-json");
    changes.take(message.getString("kind", null), source.adapter(), record);
  }

  private static JsonObject read(String body) {
    try (var reader = JSON.createReader(new StringReader(body))) {
      return reader.readObject();
    } catch (JsonException | IllegalStateException e) {
      throw new Refusal("hook.not-json");
    }
  }

  public List<SourceView> sources(Caller by) {
    by.mustBe(Role.ADMIN);
    return sources.inOrder().stream().map(HookSource::view).toList();
  }

  /**
   * Makes a source and answers its secret, which is never shown again.
   *
   * @throws Refusal {@code hook.source-name}
   */
  public String make(Caller by, String name, OrderAdapter adapter) {
    by.mustBe(Role.ADMIN);
    var wanted = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    if (!NAME.matcher(wanted).matches() || sources.count(wanted) > 0)
      throw new Refusal("hook.source-name", wanted);
    var secret = Secrets.fresh();
    sources.insert(HookSource.of(wanted, adapter, secret, clock.instant()));
    tell(by, "hook-source.made", wanted);
    return secret;
  }

  /** Nothing more is heard of it. */
  public void delete(Caller by, Long id) {
    by.mustBe(Role.ADMIN);
    var source = sources.findById(id).orElseThrow(() -> new NoSuch("hook", id));
    sources.forget(id);
    sources.deleteById(id);
    tell(by, "hook-source.deleted", source.view().name());
  }

  private void tell(Caller by, String deed, String name) {
    happened.fire(new Deed(clock.instant(), by.actor(), deed, "source " + name, null));
  }

  /** What is too old to be heard again need not be remembered. */
  @Schedule(hour = "*", minute = "41", persistent = false)
  public void sweep() {
    Instant old = ShopClock.trueTime().minus(Signature.WINDOW.multipliedBy(3));
    sources.forgetBefore(old);
  }
}

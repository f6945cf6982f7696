package org.lanedesk.channel.hook;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.ShopClock;
import org.lanedesk.event.Stale;
import org.lanedesk.event.Text;
import org.lanedesk.member.CustomerDormant;
import org.lanedesk.member.EntitlementUsed;
import org.lanedesk.member.LevelChanged;
import org.lanedesk.outbox.Outbox;
import org.lanedesk.outbox.SentRow;
import org.lanedesk.returns.ReturnMoved;
import org.lanedesk.returns.ReturnOpened;
import org.lanedesk.returns.ReturnState;
import org.lanedesk.ticket.AgentReplied;
import org.lanedesk.ticket.CustomerWrote;
import org.lanedesk.ticket.TicketMoved;
import org.lanedesk.ticket.TicketOpened;
import org.lanedesk.ticket.TicketRated;

/**
 * Which systems are told what, and what became of it. An event is put into the outbox for each
 * address in the transaction in which it happens; history that is loaded is told to nobody.
 */
@Stateless
public class HookDesk {

  static final String KIND = "hook";
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final Duration NEWS = Duration.ofHours(1);
  private static final int MOST = 200;

  @Inject Hooks hooks;
  @Inject Outbox outbox;
  @Inject HookSettings settings;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  public void heard(@Observes @Priority(350) DomainEvent event) {
    if (!(event instanceof Record told) || old(event.at())) return;
    for (var kind : kinds(event)) tell(kind, told, event.at());
  }

  private static Set<HookEvent> kinds(DomainEvent event) {
    return switch (event) {
      case CustomerDormant asleep -> Set.of(HookEvent.CUSTOMER_DORMANT);
      case LevelChanged changed -> Set.of(HookEvent.LEVEL_CHANGED);
      case EntitlementUsed used -> Set.of(HookEvent.ENTITLEMENT_USED);
      case ReturnOpened opened -> Set.of(HookEvent.RETURN_OPENED);
      case ReturnMoved moved when moved.to() == ReturnState.REFUNDING ->
          EnumSet.of(HookEvent.RETURN_MOVED, HookEvent.REFUND_REQUESTED);
      case ReturnMoved moved -> Set.of(HookEvent.RETURN_MOVED);
      case TicketOpened opened -> Set.of(HookEvent.TICKET_OPENED);
      case AgentReplied replied -> Set.of(HookEvent.TICKET_ANSWERED);
      case CustomerWrote wrote -> Set.of(HookEvent.TICKET_WRITTEN);
      case TicketMoved moved -> Set.of(HookEvent.TICKET_MOVED);
      case TicketRated rated -> Set.of(HookEvent.TICKET_RATED);
      default -> Set.of();
    };
  }

  private static boolean old(Instant at) {
    return at.isBefore(ShopClock.trueTime().minus(NEWS));
  }

  private void tell(HookEvent kind, Record event, Instant at) {
    var wanting = hooks.active().stream().filter(hook -> hook.wants(kind)).toList();
    if (wanting.isEmpty()) return;
    var body = body(kind.code(), Facts.of(event), at);
    for (var hook : wanting) outbox.add(KIND, String.valueOf(hook.id()), body);
  }

  private static String body(String code, JsonObject data, Instant at) {
    return JSON.createObjectBuilder()
        .add("event", code)
        .add("at", at.toString())
        .add("data", data)
        .build()
        .toString();
  }

  public List<HookView> hooks(Caller by) {
    by.mustBe(Role.ADMIN);
    return hooks.inOrder().stream().map(Hook::view).toList();
  }

  /**
   * Makes a hook or changes one; for a new one its secret, which is never shown again.
   *
   * @throws Refusal {@code hook.address}, {@code hook.events}, {@code hook.name}
   */
  public String set(Caller by, HookWish wanted) {
    by.mustBe(Role.ADMIN);
    Target.of(wanted.address(), settings.inside());
    if (wanted.events().isEmpty()) throw new Refusal("hook.events");
    var name = Text.clean(Text.line(wanted.name(), 80, "name"), 80, "name");
    if (hooks.named(name).filter(id -> !id.equals(wanted.id())).isPresent())
      throw new Refusal("hook.name", name);
    var wish =
        new HookWish(
            wanted.id(),
            name,
            Text.clean(wanted.address(), 500, "address"),
            wanted.events(),
            wanted.active(),
            wanted.version());
    var secret = wish.id() == null ? made(wish) : changed(wish);
    happened.fire(
        new Deed(clock.instant(), by.actor(), "hook.set", "hook " + name, wish.address()));
    return secret;
  }

  private String made(HookWish wish) {
    var secret = Secrets.fresh();
    hooks.insert(Hook.of(wish, secret, clock.instant()));
    return secret;
  }

  private String changed(HookWish wish) {
    var hook = hooks.findById(wish.id()).orElseThrow(() -> new NoSuch("hook", wish.id()));
    if (wish.version() != null && !Objects.equals(wish.version(), hook.version()))
      throw new Stale("hook", wish.name(), hook.version(), List.of());
    hook.become(wish);
    hooks.update(hook);
    return null;
  }

  public void delete(Caller by, Long id) {
    by.mustBe(Role.ADMIN);
    var hook = hooks.findById(id).orElseThrow(() -> new NoSuch("hook", id));
    hooks.deleteById(id);
    happened.fire(
        new Deed(clock.instant(), by.actor(), "hook.deleted", "hook " + id, hook.address()));
  }

  /** Puts an event of no consequence on its way, to see whether it arrives. */
  public void ping(Caller by, Long id) {
    by.mustBe(Role.ADMIN);
    hooks.findById(id).orElseThrow(() -> new NoSuch("hook", id));
    hooks.rest(id, null);
    var data = JSON.createObjectBuilder().add("by", String.valueOf(by.account())).build();
    outbox.add(KIND, String.valueOf(id), body("ping", data, clock.instant()));
  }

  /** Of one address or of all, newest first. */
  public List<Delivery> deliveries(Caller by, Long hook) {
    by.mustBe(Role.ADMIN);
    var rows =
        hook == null ? outbox.sent(KIND, MOST) : outbox.sent(KIND, String.valueOf(hook), MOST);
    return rows.stream().map(HookDesk::delivery).toList();
  }

  private static Delivery delivery(SentRow row) {
    return new Delivery(
        row.id(),
        Long.valueOf(row.recipient()),
        event(row.payload()),
        row.payload(),
        row.createdAt(),
        row.deliveredAt(),
        row.dueAt(),
        row.attempts(),
        row.lastError());
  }

  private static String event(String payload) {
    if (payload == null) return "";
    try (var reader = JSON.createReader(new StringReader(payload))) {
      return reader.readObject().getString("event", "");
    }
  }

  /** Tries at once; also what was delivered or given up. */
  public void retry(Caller by, Long delivery) {
    by.mustBe(Role.ADMIN);
    var row = outbox.sent(delivery).filter(r -> r.kind().equals(KIND));
    var hook = row.orElseThrow(() -> new NoSuch("delivery", delivery)).recipient();
    hooks.rest(Long.valueOf(hook), null);
    outbox.again(delivery);
    happened.fire(
        new Deed(
            clock.instant(), by.actor(), "delivery.again", "hook " + hook, "delivery " + delivery));
  }
}

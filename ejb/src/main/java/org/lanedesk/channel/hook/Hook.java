package org.lanedesk.channel.hook;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An address of another system and what it wants to be told. */
@Entity
@Table(name = "hook")
public class Hook {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;
  private String address;
  private String secret;
  private String events;
  private boolean active;
  private Instant restingUntil;
  private Instant createdAt;
  @Version private int version;

  protected Hook() {}

  static Hook of(HookWish wish, String secret, Instant now) {
    var hook = new Hook();
    hook.secret = secret;
    hook.createdAt = now;
    hook.become(wish);
    return hook;
  }

  void become(HookWish wish) {
    name = wish.name();
    address = wish.address();
    active = wish.active();
    events =
        new TreeSet<>(wish.events()).stream().map(HookEvent::code).collect(Collectors.joining(" "));
    restingUntil = null;
  }

  Set<HookEvent> events() {
    return Arrays.stream(events.split(" "))
        .flatMap(code -> HookEvent.of(code).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean wants(HookEvent event) {
    return active && events().contains(event);
  }

  boolean resting(Instant now) {
    return restingUntil != null && now.isBefore(restingUntil);
  }

  HookView view() {
    return new HookView(
        id, name, address, Set.copyOf(events()), active, restingUntil, createdAt, version);
  }

  Long id() {
    return id;
  }

  String address() {
    return address;
  }

  String secret() {
    return secret;
  }

  boolean active() {
    return active;
  }

  int version() {
    return version;
  }
}

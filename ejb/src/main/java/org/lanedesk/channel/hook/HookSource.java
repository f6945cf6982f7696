package org.lanedesk.channel.hook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.lanedesk.member.OrderAdapter;

/** A system that tells us single changes. */
@Entity
@Table(name = "hook_source")
public class HookSource {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String name;
  private String secret;

  @Enumerated(EnumType.STRING)
  private OrderAdapter adapter;

  private boolean active;
  private Instant createdAt;
  private Instant usedAt;

  protected HookSource() {}

  static HookSource of(String name, OrderAdapter adapter, String secret, Instant now) {
    var source = new HookSource();
    source.name = name;
    source.adapter = adapter;
    source.secret = secret;
    source.active = true;
    source.createdAt = now;
    return source;
  }

  Long id() {
    return id;
  }

  String secret() {
    return secret;
  }

  OrderAdapter adapter() {
    return adapter;
  }

  SourceView view() {
    return new SourceView(id, name, adapter, active, createdAt, usedAt);
  }
}

package org.lanedesk.channel.hook;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A signed message that was heard; its signature is never heard again. */
@Entity
@Table(name = "hook_heard")
public class HookHeard {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long sourceId;
  private String signature;
  private Instant at;

  protected HookHeard() {}

  static HookHeard of(Long source, Signature signature) {
    var heard = new HookHeard();
    heard.sourceId = source;
    heard.signature = signature.hex();
    heard.at = signature.at();
    return heard;
  }
}

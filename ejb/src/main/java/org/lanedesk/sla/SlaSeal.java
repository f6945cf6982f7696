package org.lanedesk.sla;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A {@link Seal} as it is kept. Inserted once, never changed. */
@Entity
class SlaSeal {
  @Id private Long id;
  private Instant at;
  private Long fromEvent;
  private Long toEvent;
  private int rowCount;
  private String root;
  private String prevHash;
  private String hash;

  protected SlaSeal() {}

  static SlaSeal of(Seal seal) {
    var row = new SlaSeal();
    row.id = seal.id();
    row.at = seal.at();
    row.fromEvent = seal.fromEvent();
    row.toEvent = seal.toEvent();
    row.rowCount = seal.rowCount();
    row.root = seal.root();
    row.prevHash = seal.prevHash();
    row.hash = seal.hash();
    return row;
  }

  Seal seal() {
    return new Seal(id, at, fromEvent, toEvent, rowCount, root, prevHash, hash);
  }
}

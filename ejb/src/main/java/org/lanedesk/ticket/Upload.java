package org.lanedesk.ticket;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A file someone sent: waits for its message, then belongs to it. */
@Entity
public class Upload {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String tokenHash;
  private Long accountId;
  private String name;
  private String type;
  private long sizeBytes;
  private String sha256;
  private Instant createdAt;
  private Long ticketId;
  private Long messageId;
  private String keptFor;

  protected Upload() {}

  static Upload of(String tokenHash, Long account, String name, StoredFile file, Instant at) {
    var u = new Upload();
    u.tokenHash = tokenHash;
    u.accountId = account;
    u.name = name;
    u.type = file.type();
    u.sizeBytes = file.size();
    u.sha256 = file.sha256();
    u.createdAt = at;
    return u;
  }

  Long id() {
    return id;
  }

  Long ticket() {
    return ticketId;
  }

  Long message() {
    return messageId;
  }

  Long account() {
    return accountId;
  }

  String sha256() {
    return sha256;
  }

  AttachmentRow row() {
    return new AttachmentRow(id, messageId, name, type, sizeBytes);
  }
}

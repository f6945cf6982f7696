package org.lanedesk.ticket;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file that is on its way, piece by piece. */
@Entity
@Table(name = "upload_part")
public class UploadPart {
  @Id private String tokenHash;
  private String name;
  private long sizeBytes;
  private long receivedBytes;
  private Instant createdAt;

  protected UploadPart() {}

  static UploadPart begun(String tokenHash, String name, long size, Instant at) {
    var part = new UploadPart();
    part.tokenHash = tokenHash;
    part.name = name;
    part.sizeBytes = size;
    part.createdAt = at;
    return part;
  }

  /** So many bytes more are here. */
  void received(long bytes) {
    receivedBytes = Math.addExact(receivedBytes, bytes);
  }

  boolean whole() {
    return receivedBytes == sizeBytes;
  }

  String tokenHash() {
    return tokenHash;
  }

  String name() {
    return name;
  }

  long left() {
    return sizeBytes - receivedBytes;
  }

  long offset() {
    return receivedBytes;
  }
}

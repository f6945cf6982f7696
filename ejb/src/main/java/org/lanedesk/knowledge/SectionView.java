package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Instant;

/**
 * A section with its place.
 *
 * @param owner the account of who keeps its articles true, or null
 * @param version to be shown when it is saved again
 */
public record SectionView(
    Long id,
    Long category,
    Shelf shelf,
    Long owner,
    Instant createdAt,
    Instant updatedAt,
    Integer version)
    implements Serializable {
  static SectionView of(HelpSection s) {
    return new SectionView(
        s.id, s.categoryId, s.shelf(), s.ownerId, s.createdAt, s.updatedAt, s.version);
  }

  public String code() {
    return shelf.code();
  }
}

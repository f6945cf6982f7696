package org.lanedesk.knowledge;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** A category with its sections in their order. */
public record CategoryView(
    Long id,
    Shelf shelf,
    List<SectionView> sections,
    Instant createdAt,
    Instant updatedAt,
    Integer version)
    implements Serializable {
  static CategoryView of(HelpCategory c, List<HelpSection> sections) {
    return new CategoryView(
        c.id,
        c.shelf(),
        sections.stream().filter(s -> s.categoryId.equals(c.id)).map(SectionView::of).toList(),
        c.createdAt,
        c.updatedAt,
        c.version);
  }

  public String code() {
    return shelf.code();
  }
}

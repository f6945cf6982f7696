package org.lanedesk.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** A part of a category that holds articles; its owner keeps them true. */
@Entity
class HelpSection {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  Long categoryId;
  String code;
  String nameZh;
  String nameEn;
  String aboutZh;
  String aboutEn;
  Long ownerId;
  int position;
  Instant createdAt;
  Instant updatedAt;
  @Version int version;

  protected HelpSection() {}

  static HelpSection of(Long category, Shelf wanted, Long owner, Instant at) {
    var section = new HelpSection();
    section.code = wanted.code();
    section.createdAt = at;
    section.placed(category, wanted, owner, at);
    return section;
  }

  void placed(Long category, Shelf wanted, Long owner, Instant at) {
    categoryId = category;
    nameZh = wanted.nameZh();
    nameEn = wanted.nameEn();
    aboutZh = wanted.aboutZh();
    aboutEn = wanted.aboutEn();
    position = wanted.position();
    ownerId = owner;
    updatedAt = at;
  }

  Shelf shelf() {
    return new Shelf(code, nameZh, nameEn, aboutZh, aboutEn, position);
  }
}

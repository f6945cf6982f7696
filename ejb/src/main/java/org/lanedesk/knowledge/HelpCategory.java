package org.lanedesk.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** A part of the help centre that holds sections. */
@Entity
class HelpCategory {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  String code;
  String nameZh;
  String nameEn;
  String aboutZh;
  String aboutEn;
  int position;
  Instant createdAt;
  Instant updatedAt;
  @Version int version;

  protected HelpCategory() {}

  static HelpCategory of(Shelf wanted, Instant at) {
    var category = new HelpCategory();
    category.code = wanted.code();
    category.createdAt = at;
    category.renamed(wanted, at);
    return category;
  }

  void renamed(Shelf wanted, Instant at) {
    nameZh = wanted.nameZh();
    nameEn = wanted.nameEn();
    aboutZh = wanted.aboutZh();
    aboutEn = wanted.aboutEn();
    position = wanted.position();
    updatedAt = at;
  }

  Shelf shelf() {
    return new Shelf(code, nameZh, nameEn, aboutZh, aboutEn, position);
  }
}

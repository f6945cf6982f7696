package org.lanedesk.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A picture or a paper of an article. */
@Entity
class Enclosure {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  Long articleId;
  String name;
  String type;
  int sizeBytes;
  int width;
  int height;
  byte[] bytes;
  Long byId;
  Instant at;

  protected Enclosure() {}

  static Enclosure of(Long article, String name, CleanFile file, Long by, Instant at) {
    var enclosure = new Enclosure();
    enclosure.articleId = article;
    enclosure.name = name;
    enclosure.type = file.type();
    enclosure.sizeBytes = file.bytes().length;
    enclosure.width = file.width();
    enclosure.height = file.height();
    enclosure.bytes = file.bytes();
    enclosure.byId = by;
    enclosure.at = at;
    return enclosure;
  }
}

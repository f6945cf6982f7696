package org.lanedesk.knowledge;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;

/** Pictures and papers of articles. */
@Repository
interface Enclosures {
  @Insert
  Enclosure add(Enclosure enclosure);

  @Find
  Optional<Enclosure> byId(Long id);

  @Query(
      "select id, name, type, sizeBytes, width, height, at from Enclosure where articleId = :article"
          + " order by id")
  List<EnclosureRow> of(Long article);

  @Query("select articleId from Enclosure where id = :id")
  Optional<Long> articleOf(Long id);

  @Query("delete from Enclosure where id = :id")
  int remove(Long id);

  @Query("select id from Enclosure")
  List<Long> ids();
}

package org.lanedesk.knowledge;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.util.List;
import java.util.Optional;

/** Categories and sections of the help centre. */
@Repository
interface Sections {
  @Query("from HelpCategory order by position, id")
  List<HelpCategory> categories();

  @Query("from HelpSection order by position, id")
  List<HelpSection> all();

  @Find
  Optional<HelpCategory> category(Long id);

  @Query("from HelpCategory where code = :code")
  Optional<HelpCategory> categoryByCode(String code);

  @Find
  Optional<HelpSection> byId(Long id);

  @Query("from HelpSection where code = :code")
  Optional<HelpSection> byCode(String code);

  @Insert
  HelpCategory add(HelpCategory category);

  @Insert
  HelpSection add(HelpSection section);

  @Update
  void update(HelpCategory category);

  @Update
  void update(HelpSection section);

  @Delete
  void remove(HelpCategory category);

  @Delete
  void remove(HelpSection section);

  @Query("select count(*) from Article where section = :code")
  Long articlesIn(String code);
}

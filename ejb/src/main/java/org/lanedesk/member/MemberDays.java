package org.lanedesk.member;

import jakarta.data.Limit;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The days members were here. */
@Repository
public interface MemberDays extends CrudRepository<MemberDay, Long> {

  @Query("from MemberDay d where d.memberId = :member and d.onDay = :day")
  Optional<MemberDay> of(Long member, LocalDate day);

  @Insert
  void add(MemberSearch search);

  @Query(
      "select s.query, s.hits, s.at from MemberSearch s where s.memberId = :member"
          + " order by s.id desc")
  List<SearchRow> searches(Long member, Limit limit);
}

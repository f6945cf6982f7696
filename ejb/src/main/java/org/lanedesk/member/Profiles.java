package org.lanedesk.member;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;

/** What members told about themselves. */
@Repository
public interface Profiles extends CrudRepository<MemberProfile, Long> {

  @Query(
      "select c.channel, c.given, c.at, c.byName from Consent c where c.memberId = :member"
          + " order by c.id")
  List<ConsentRow> answers(Long member);

  @Insert
  void add(Consent consent);

  @Query("delete from Consent c where c.memberId = :member")
  int forgetAnswers(Long member);
}

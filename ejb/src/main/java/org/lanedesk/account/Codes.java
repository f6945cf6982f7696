package org.lanedesk.account;

import jakarta.data.Limit;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;

/** One-time codes on their way. */
@Repository
public interface Codes extends CrudRepository<OneTimeCode, Long> {

  @Query(
      "from OneTimeCode c where c.accountId = :account and c.purpose = :purpose"
          + " and c.subject = :subject order by c.id desc")
  List<OneTimeCode> newest(Long account, CodePurpose purpose, String subject, Limit limit);

  /** Counts a try before the code is compared; 0 when it may not be tried any more. */
  @Query(
      "update OneTimeCode c set c.attempts = c.attempts + 1 where c.id = :id and c.usedAt is null"
          + " and c.attempts < :most and c.expiresAt > :now")
  int tryOnce(Long id, int most, Instant now);

  /** 1 for the one who uses it first. */
  @Query("update OneTimeCode c set c.usedAt = :now where c.id = :id and c.usedAt is null")
  int use(Long id, Instant now);

  @Query("delete from OneTimeCode c where c.expiresAt < :before")
  int forget(Instant before);
}

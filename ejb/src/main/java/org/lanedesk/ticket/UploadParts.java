package org.lanedesk.ticket;

import jakarta.data.repository.Delete;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/** Files on their way. */
@Repository
public interface UploadParts {

  StatelessSession session();

  @Insert
  void add(UploadPart part);

  @Update
  void keep(UploadPart part);

  @Delete
  void over(UploadPart part);

  @Query("from UploadPart p where p.tokenHash = :tokenHash")
  Optional<UploadPart> byToken(String tokenHash);

  @Query("from UploadPart p where p.createdAt < :before")
  List<UploadPart> older(Instant before);

  /** By row lock: of two who send the same piece the second finds it there. */
  default Optional<UploadPart> locked(String tokenHash) {
    return Optional.ofNullable(
        session().get(UploadPart.class, tokenHash, LockMode.PESSIMISTIC_WRITE));
  }
}

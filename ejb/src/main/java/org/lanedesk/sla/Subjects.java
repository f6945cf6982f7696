package org.lanedesk.sla;

import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.lanedesk.event.Due;

/** The ends of the chains, and what falls due next. */
@Repository
interface Subjects extends CrudRepository<SlaSubject, String> {
  StatelessSession session();

  /** Held until the transaction ends. */
  default Optional<SlaSubject> locked(String subject) {
    return Optional.ofNullable(
        session().get(SlaSubject.class, subject, LockMode.PESSIMISTIC_WRITE));
  }

  /** Subjects due by {@code now} that nobody else holds, held until the transaction ends. */
  default List<SlaSubject> due(Instant now, int most) {
    return session()
        .createNativeQuery(
            new Due("sla_subject", "subject", "next_at").first("*", most), SlaSubject.class)
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .getResultList();
  }
}

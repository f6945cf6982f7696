package org.lanedesk.returns;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import org.lanedesk.account.Caller;
import org.lanedesk.event.Refusal;

/** One return of a bulk is one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkItems {
  @EJB ReturnDesk returns;

  /** Agrees as one does by hand; the reason when that was refused. */
  public Optional<String> approve(Caller by, Long id, int seen) {
    try {
      returns.approve(by, id, seen, null);
      return Optional.empty();
    } catch (Refusal no) {
      return Optional.of(no.key());
    }
  }
}

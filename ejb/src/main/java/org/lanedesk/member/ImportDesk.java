package org.lanedesk.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NoSuch;
import org.lanedesk.outbox.Format;
import org.lanedesk.outbox.Importer;
import org.lanedesk.outbox.JobDesk;
import org.lanedesk.outbox.JobView;

/**
 * Takes members and orders in. The answer is a job; every bad line is named in it and the good ones
 * are kept; sending the same again changes nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportDesk {

  @Inject Importer importer;
  @Inject JobDesk jobs;
  @Inject MemberIntake members;
  @Inject OrderIntake orders;

  public JobView importMembers(Caller by, Format format, InputStream source) {
    by.mustBe(Role.ADMIN);
    return importer.later(members, by.account(), format, source);
  }

  public JobView importOrders(Caller by, Format format, InputStream source) {
    by.mustBe(Role.ADMIN);
    return importer.later(orders, by.account(), format, source);
  }

  /** Answers when all is read. */
  public JobView importMembersNow(Caller by, Format format, InputStream source) {
    by.mustBe(Role.ADMIN);
    return importer.now(members, by.account(), format, source);
  }

  /** Answers when all is read. */
  public JobView importOrdersNow(Caller by, Format format, InputStream source) {
    by.mustBe(Role.ADMIN);
    return importer.now(orders, by.account(), format, source);
  }

  /** One's own, or anybody's for an administrator. */
  public JobView job(Caller by, Long id) {
    return jobs.job(id)
        .filter(job -> by.is(Role.ADMIN) || by.signedIn() && by.account().equals(job.owner()))
        .orElseThrow(() -> new NoSuch("job", id));
  }
}

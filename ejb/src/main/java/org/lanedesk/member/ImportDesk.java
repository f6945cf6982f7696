package org.lanedesk.member;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.List;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NoSuch;
import org.lanedesk.outbox.Format;
import org.lanedesk.outbox.Importer;
import org.lanedesk.outbox.JobDesk;
import org.lanedesk.outbox.JobView;

/**
 * Takes members, orders, goods and reviews in. The answer is a job; every bad line is named in it
 * and the good ones are kept; sending the same again changes nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportDesk {

  private static final int SHOWN = 20;

  @Inject Importer importer;
  @Inject JobDesk jobs;
  @Inject MemberIntake members;
  @Inject OrderIntake orders;
  @Inject ProductIntake products;
  @Inject ReviewIntake reviews;

  public JobView importMembers(Caller by, Format format, InputStream source) {
    by.mustBe(Role.ADMIN);
    return importer.later(members, by.account(), format, source);
  }

  public JobView importOrders(Caller by, Format format, InputStream source) {
    return importOrders(by, OrderAdapter.LANEDESK, format, source);
  }

  /** In another system's form; {@code format} counts for our own only. */
  public JobView importOrders(Caller by, OrderAdapter adapter, Format format, InputStream source) {
    by.mustBe(Role.ADMIN);
    return importer.later(
        new AdaptedOrders(adapter, orders), by.account(), adapter.format(format), source);
  }

  public JobView importProducts(Caller by, Format format, InputStream source) {
    by.mustBe(Role.ADMIN);
    return importer.later(products, by.account(), format, source);
  }

  public JobView importReviews(Caller by, Format format, InputStream source) {
    by.mustBe(Role.ADMIN);
    return importer.later(reviews, by.account(), format, source);
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

  /** The newest imports of anybody, newest first. */
  public List<JobView> newest(Caller by) {
    by.mustBe(Role.ADMIN);
    return jobs.newest(SHOWN);
  }
}

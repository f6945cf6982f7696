package org.lanedesk.member;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.lanedesk.account.AccountDesk;
import org.lanedesk.outbox.Fields;
import org.lanedesk.outbox.Intake;

/** Keeps reviews of goods from an import; the shop's own id tells whether one is known. */
@Stateless
@LocalBean
public class ReviewIntake implements Intake<ReviewFacts> {

  @Inject AccountDesk accounts;
  @Inject Members members;
  @Inject ProductReviews reviews;
  @Inject Clock clock;

  @Override
  public String kind() {
    return "reviews";
  }

  @Override
  public ReviewFacts read(Fields fields) {
    return ReviewFacts.read(fields);
  }

  @Override
  public void keep(List<ReviewFacts> records) {
    records.forEach(this::keep);
  }

  private void keep(ReviewFacts facts) {
    var now = clock.instant();
    var writer = accounts.knownOrNew(facts.memberEmail(), null, null, null, null);
    if (members.standing(writer).isEmpty()) members.insert(Member.of(writer, now));
    var known = reviews.byExternalId(facts.id());
    if (known.isEmpty()) reviews.insert(ProductReview.of(facts, writer));
    else {
      known.get().told(facts);
      reviews.update(known.get());
    }
    members.lookAt(writer, new Rounds(Zones.SHOP).nextNight(now));
  }
}

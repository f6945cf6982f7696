package org.lanedesk.member;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.lanedesk.account.AccountDesk;
import org.lanedesk.account.Caller;
import org.lanedesk.account.PersonFacts;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.outbox.Fields;
import org.lanedesk.outbox.Intake;

/** Keeps members from an import; the e-mail tells whether one is known. */
@Stateless
@LocalBean
public class MemberIntake implements Intake<MemberFacts> {

  @Inject AccountDesk accounts;
  @Inject Members members;
  @Inject Levels levels;
  @Inject Scores scores;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  @Override
  public String kind() {
    return "members";
  }

  @Override
  public MemberFacts read(Fields fields) {
    return MemberFacts.read(fields);
  }

  @Override
  public void keep(List<MemberFacts> records) {
    var ladder = new ScoreLadder(levels.rules());
    for (var facts : records) keep(facts, ladder);
  }

  private void keep(MemberFacts facts, ScoreLadder ladder) {
    var now = clock.instant();
    var id =
        accounts.createOrUpdate(
            Caller.system(),
            new PersonFacts(
                facts.email(),
                facts.name(),
                null,
                facts.locale(),
                facts.zone(),
                facts.phone(),
                null));
    var member = members.findById(id).orElseGet(() -> members.insert(Member.of(id, now)));
    var before = member.standing().at(now);
    member.told(facts, ladder, now);
    if (facts.paidUntil() != null) member.paidAs(scores.rule().rules().price(member.score()));
    members.update(member);
    var after = member.standing().at(now);
    if (before != after) happened.fire(new LevelChanged(id, before, after, now));
  }
}

package org.lanedesk.member;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.Stale;

/**
 * Works out scores, levels, credit, life stages and segments. Every member is looked at on the 8th
 * at 00:00 where the shop is, at the night after something happened, and when a stage ends; by one
 * node, once, whichever takes it first.
 */
@Stateless
public class ScoreDesk {

  static final int AT_ONCE = 50;
  private static final int YEAR_DAYS = 365;
  private static final int PENALTY_DAYS = 180;
  private static final int SHOWN = 24;

  @Inject Scores scores;
  @Inject Members members;
  @Inject Levels levels;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /** Looks at the next members that are due; true when there may be more. */
  public boolean round() {
    var now = clock.instant();
    var due = scores.due(now, AT_ONCE);
    if (due.isEmpty()) return false;
    var rules = rules();
    var ladder = new ScoreLadder(levels.rules());
    for (var id : due) look(members.findById(id).orElseThrow(), rules, ladder, now);
    return due.size() == AT_ONCE;
  }

  /** Worked out at once, as at night: up, never down. */
  public void look(Long member) {
    members.hold(member);
    members
        .findById(member)
        .ifPresent(m -> look(m, rules(), new ScoreLadder(levels.rules()), clock.instant()));
  }

  private void look(Member member, ScoreRules rules, ScoreLadder ladder, Instant now) {
    var look = found(member, rules, ladder, now);
    var before = member.standing();
    var stage = member.stage();
    var total = member.scored() ? member.score() : -1;
    member.looked(look, Duration.ofDays(rules.graceDays()), now);
    members.update(member);
    if (look.monthly() || total != member.score() || before.free() != member.standing().free())
      scores.insert(
          ScoreEntry.of(
                  member.id(), look.score(), rules.currency(), look.monthly(), before.free(), now)
              .ledTo(member.standing().free()));
    var was = before.at(now);
    var is = member.standing().at(now);
    if (was != is) happened.fire(new LevelChanged(member.id(), was, is, now));
    if (stage != LifeStage.DORMANT && look.stage() == LifeStage.DORMANT)
      happened.fire(new CustomerDormant(member.id(), look.lastPaid(), now));
  }

  private Look found(Member member, ScoreRules rules, ScoreLadder ladder, Instant now) {
    var id = member.id();
    var year = now.minus(Duration.ofDays(YEAR_DAYS));
    var marks = scores.standing(id, now.minus(Duration.ofDays(YEAR_DAYS)));
    var credit = credit(member, marks, year, now);
    var orders = scores.orders(id, year, now);
    var score = MemberScore.of(facts(id, orders, marks, credit, now), rules, Zones.SHOP);
    var zone = members.zone(id).map(ZoneId::of).orElse(Zones.SHOP);
    var last = scores.lastPaid(id, now).orElse(null);
    var stage = LifeStage.of(last, orders.size(), rules, now, zone);
    var spent =
        orders.stream()
            .filter(o -> o.currency().equals(rules.currency()))
            .mapToLong(PaidOrder::paidMinor)
            .sum();
    var recent = last != null && !last.isBefore(now.minus(Duration.ofDays(rules.recentDays())));
    var monthly = member.monthlyDue(now);
    var rounds = new Rounds(Zones.SHOP);
    var nextMonthly = rounds.nextMonthly(now);
    var stageEnds = LifeStage.nextLook(last, rules, now, zone);
    return new Look(
        score,
        credit,
        earned(member, score, rules, ladder, now),
        stage,
        Segment.of(recent, orders.size() >= rules.oftenOrders(), spent >= rules.muchMinor()),
        last,
        orders.size(),
        spent,
        monthly,
        nextMonthly,
        stageEnds != null && stageEnds.isBefore(nextMonthly) ? stageEnds : nextMonthly);
  }

  private ScoreFacts facts(
      Long id, List<PaidOrder> orders, List<MarkRow> marks, int credit, Instant now) {
    var year = now.minus(Duration.ofDays(YEAR_DAYS));
    return new ScoreFacts(
        members.bound(id),
        orders,
        (int) scores.reviews(id, year),
        (int) scores.interactions(id, year),
        (int) scores.activeDays(id, LocalDate.ofInstant(year, Zones.SHOP)),
        credit,
        points(marks, MarkKind.REWARD, year),
        points(marks, MarkKind.ABUSE, now.minus(Duration.ofDays(PENALTY_DAYS))));
  }

  private int credit(Member member, List<MarkRow> marks, Instant year, Instant now) {
    if (member.creditTold()) return member.credit();
    var held = marks.stream().map(m -> new Credit.Mark(m.kind(), m.at())).toList();
    return new Credit((int) scores.finished(member.id(), year), held).at(now);
  }

  private static int points(List<MarkRow> marks, MarkKind kind, Instant since) {
    return marks.stream()
        .filter(mark -> mark.kind() == kind && mark.at().isAfter(since))
        .mapToInt(MarkRow::points)
        .sum();
  }

  private static Level earned(
      Member member, MemberScore score, ScoreRules rules, ScoreLadder ladder, Instant now) {
    if (rules.mode() == ScoreRules.Mode.SCORE)
      return ladder.level(member.scoreTold() ? member.score() : score.total(), member.invited(now));
    if (score.spentMinor() >= rules.spendTopMinor() && member.invited(now)) return Level.L3;
    return score.spentMinor() >= rules.spendFirstMinor() ? Level.L1 : Level.L0;
  }

  public ScoreRules rules() {
    return scores.rule().rules();
  }

  /** Changes the rules; everybody is looked at by them at the next night. */
  public void set(Caller by, ScoreRules wanted) {
    by.mustBe(Role.ADMIN);
    wanted.check();
    var rule = scores.rule();
    var was = rule.rules();
    if (wanted.version() != null && !Objects.equals(wanted.version(), was.version()))
      throw new Stale("score-rule", "", was.version(), List.of());
    rule.become(wanted);
    scores.change(rule);
    var now = clock.instant();
    scores.lookAtAll(new Rounds(Zones.SHOP).nextNight(now));
    happened.fire(new Deed(now, by.actor(), "score-rule.set", "score-rule", told(wanted)));
  }

  private static String told(ScoreRules rules) {
    var text = rules.toString();
    return text.length() <= 1000 ? text : text.substring(0, 1000);
  }

  /** How the score came about, newest first; one's own, or anybody's for staff. */
  public List<ScoreRow> history(Caller by, Long member) {
    MemberDesk.mayReadAll(by, member);
    return scores.of(member, Limit.of(SHOWN));
  }
}

package org.lanedesk.member;

import java.time.Clock;
import org.hibernate.StatelessSession;
import org.lanedesk.Heard;
import org.lanedesk.account.AccountRooms;
import org.lanedesk.account.Caller;
import org.lanedesk.account.PersonFacts;

/** Desks of this room on one session, and members to try them with. */
public final class MemberRooms {

  private MemberRooms() {}

  public static EntitlementDesk entitlements(StatelessSession session, Clock clock, Heard heard) {
    var desk = new EntitlementDesk();
    desk.grants = new EntitlementGrants_(session);
    desk.uses = new EntitlementUses_(session);
    desk.members = new Members_(session);
    desk.happened = heard;
    desk.clock = clock;
    return desk;
  }

  public static ScoreDesk scores(StatelessSession session, Clock clock, Heard heard) {
    var desk = new ScoreDesk();
    desk.scores = new Scores_(session);
    desk.members = new Members_(session);
    desk.levels = new Levels_(session);
    desk.happened = heard;
    desk.clock = clock;
    return desk;
  }

  public static MarkDesk marks(StatelessSession session, Clock clock, Heard heard) {
    var desk = new MarkDesk();
    desk.scores = new Scores_(session);
    desk.members = new Members_(session);
    desk.happened = heard;
    desk.clock = clock;
    return desk;
  }

  public static OrderIntake orders(StatelessSession session, Clock clock, Heard heard) {
    var intake = new OrderIntake();
    intake.accounts = AccountRooms.desk(session, clock, heard);
    intake.members = new Members_(session);
    intake.purchases = new Purchases_(session);
    intake.lines = new PurchaseLines_(session);
    intake.details = new OrderDetails_(session);
    intake.clock = clock;
    return intake;
  }

  public static ChangeDesk changes(StatelessSession session, Clock clock, Heard heard) {
    var desk = new ChangeDesk();
    desk.orders = orders(session, clock, heard);
    desk.products = new ProductIntake();
    desk.products.products = new Products_(session);
    desk.products.clock = clock;
    desk.details = new OrderDetails_(session);
    return desk;
  }

  /** Somebody who came of themselves: nothing about them was told by the shop. */
  public static Long newcomer(StatelessSession session, String email, Clock clock) {
    var id =
        AccountRooms.desk(session, clock, new Heard())
            .createOrUpdate(
                Caller.system(),
                new PersonFacts(email, "Newcomer", null, "zh-CN", "Asia/Shanghai", null, null));
    var members = new Members_(session);
    if (members.findById(id).isEmpty()) members.insert(Member.of(id, clock.instant()));
    return id;
  }

  /** A member of that level who lives in Shanghai. */
  public static Long member(StatelessSession session, String email, Level level, Clock clock) {
    var id =
        AccountRooms.desk(session, clock, new Heard())
            .createOrUpdate(
                Caller.system(),
                new PersonFacts(email, "Member", null, "zh-CN", "Asia/Shanghai", null, null));
    var members = new Members_(session);
    var member =
        members.findById(id).orElseGet(() -> members.insert(Member.of(id, clock.instant())));
    member.told(
        new MemberFacts(
            email, null, null, null, null, null, level, null, null, null, null, null, null),
        new ScoreLadder(java.util.List.of()),
        clock.instant());
    members.update(member);
    return id;
  }
}

package org.lanedesk.account;

import java.time.Clock;
import org.hibernate.StatelessSession;
import org.lanedesk.Heard;

/** Desks of this room put together by hand, for tests of other rooms. */
public final class AccountRooms {

  private AccountRooms() {}

  public static AccountDesk desk(StatelessSession session, Clock clock, Heard heard) {
    var desk = new AccountDesk();
    desk.accounts = new Accounts_(session);
    desk.roles = new Roles_(session);
    desk.happened = heard;
    desk.clock = clock;
    return desk;
  }

  public static PeopleDesk people(StatelessSession session, Clock clock, Heard heard) {
    var people = new PeopleDesk();
    people.accounts = new Accounts_(session);
    people.roles = new Roles_(session);
    people.desk = desk(session, clock, heard);
    people.happened = heard;
    people.clock = clock;
    return people;
  }

  public static ForgettingDesk forgetting(StatelessSession session) {
    var desk = new ForgettingDesk();
    desk.accounts = new Accounts_(session);
    desk.roles = new Roles_(session);
    return desk;
  }
}

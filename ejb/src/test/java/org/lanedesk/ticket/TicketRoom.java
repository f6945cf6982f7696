package org.lanedesk.ticket;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Told;
import org.lanedesk.member.Level;

/** The desks of this room over one session, as the container would put them together. */
public final class TicketRoom {
  public final Told told = new Told();
  public final TicketDesk tickets = new TicketDesk();
  public final ReplyDesk replies = new ReplyDesk();
  public final StateDesk states = new StateDesk();
  public final MergeDesk merges = new MergeDesk();
  public final DraftDesk drafts = new DraftDesk();
  public final ClaimDesk claims = new ClaimDesk();
  public final UploadDesk uploads = new UploadDesk();
  public final Tickets rows;
  public final Map<Long, Level> levels = new HashMap<>();

  public TicketRoom(StatelessSession session, Clock clock, Path data) {
    rows = new Tickets_(session);
    var settings = TicketSettings.defaults(data);
    var conversation = new ConversationDesk();
    conversation.messages = new Messages_(session);
    conversation.uploads = new Uploads_(session);
    conversation.settings = settings;
    tickets.tickets = rows;
    tickets.conversation = conversation;
    tickets.requesters = requesters(session);
    tickets.keys = new Keys_(session);
    tickets.happened = told;
    tickets.clock = clock;
    replies.tickets = rows;
    replies.conversation = conversation;
    replies.drafts = new Drafts_(session);
    replies.happened = told;
    replies.clock = clock;
    replies.settings = settings;
    states.tickets = rows;
    states.conversation = conversation;
    states.happened = told;
    states.clock = clock;
    states.settings = settings;
    merges.tickets = rows;
    merges.messages = conversation.messages;
    merges.conversation = conversation;
    merges.desk = tickets;
    merges.happened = told;
    merges.clock = clock;
    drafts.drafts = new Drafts_(session);
    drafts.tickets = tickets;
    drafts.happened = told;
    drafts.clock = clock;
    claims.tickets = rows;
    claims.conversation = conversation;
    claims.happened = told;
    uploads.uploads = new Uploads_(session);
    uploads.messages = new Messages_(session);
    uploads.tickets = tickets;
    uploads.clock = clock;
    uploads.settings = settings;
    uploads.shredder = new Shredder();
    uploads.shredder.uploads = uploads.uploads;
    uploads.shredder.settings = settings;
  }

  /** An account in the database. */
  public static Long person(StatelessSession session, String email) {
    session
        .createNativeMutationQuery(
            "insert into account (email, name, locale, zone, state, failed_count, created_at,"
                + " version) values (:email, :name, 'zh-CN', 'Asia/Shanghai', 'ACTIVE', 0,"
                + " :at, 0)")
        .setParameter("email", email)
        .setParameter("name", email.split("@")[0])
        .setParameter("at", Instant.parse("2026-03-01T00:00:00Z"))
        .executeUpdate();
    return session
        .createNativeQuery("select id from account where email = :email", Long.class)
        .setParameter("email", email)
        .getSingleResult();
  }

  public static Caller customer(Long id) {
    return new Caller(
        id, "c@x.org", "Ming", Set.of(Role.CUSTOMER), null, Set.of(), "zh-CN", "Asia/Shanghai");
  }

  public static Caller agent(Long id) {
    return new Caller(
        id, "a@x.org", "Agent " + id, Set.of(Role.AGENT), null, Set.of(), "zh-CN", "Asia/Shanghai");
  }

  private RequesterDesk requesters(StatelessSession session) {
    return new RequesterDesk() {
      @Override
      public Requester requester(Long account, Instant at) {
        var found =
            session
                .createNativeQuery(
                    "select name, email, locale, zone from account where id = :id", Object[].class)
                .setParameter("id", account)
                .getResultList();
        if (found.isEmpty()) {
          throw new NoSuch("account", account);
        }
        var a = found.getFirst();
        return new Requester(
            account,
            (String) a[0],
            (String) a[1],
            (String) a[2],
            (String) a[3],
            levels.getOrDefault(account, Level.L0));
      }

      @Override
      public java.util.Optional<TicketOpened.OrderWeight> order(Long requester, String number) {
        return number.equals("A1")
            ? java.util.Optional.of(new TicketOpened.OrderWeight(100_000, "CNY", false))
            : java.util.Optional.empty();
      }
    };
  }
}

package org.lanedesk.routing;

import java.time.Instant;
import org.lanedesk.TwoDatabases;
import org.lanedesk.ticket.TicketRoom;

/**
 * So many tickets of one customer, evenly in six queues, a tenth in FAST and a tenth in BULK.
 *
 * @param agent to whom those belong that do not wait
 */
record ManyTickets(Long customer, Long agent) {

  /** The last {@code waiting} of them wait; they were asked a second apart. */
  static ManyTickets fill(TwoDatabases database, int all, int waiting, Instant start) {
    database.reset();
    var people =
        database.call(session ->
            new ManyTickets(
                TicketRoom.person(session, "c@x.org"), TicketRoom.person(session, "a@x.org")));
    var numbers =
        database == TwoDatabases.H2
            ? "system_range(1, " + all + ")"
            : "generate_series(1, " + all + ") as x";
    database.run(session ->
        session
            .createNativeMutationQuery(
                "insert into ticket (subject, preview, family, channel, requester_id,"
                    + " requester_name, requester_email, locale, zone, level, queue_id,"
                    + " lane, state, waiting, assignee_id, started_at, rank_at, answer_by,"
                    + " share, flags, chase_count, reopen_count, transfer_count,"
                    + " requeue_count, created_at, updated_at, unanswered_since,"
                    + " access_hash, text_hash, tags, custom_fields, version)"
                    + " select 'Question ' || x, 'Where is it?', 'AFTER_SALE', 'CHAT',"
                    + " :customer, 'Ming', 'c@x.org', 'zh-CN', 'Asia/Shanghai', 'L0',"
                    + " (select min(id) from queue) + mod(x, 6),"
                    + " case mod(x, 10) when 0 then 'BULK' when 1 then 'FAST'"
                    + " else 'STANDARD' end,"
                    + " case when x > :done then 'QUEUED' else 'RESOLVED' end, x > :done,"
                    + " case when x > :done then null else :agent end,"
                    + " cast(:start as timestamp with time zone) + x * interval '1' second,"
                    + " cast(:start as timestamp with time zone) + x * interval '1' second,"
                    + " cast(:start as timestamp with time zone) + x * interval '1' second,"
                    + " 0, '', 0, 0, 0, 0,"
                    + " cast(:start as timestamp with time zone) + x * interval '1' second,"
                    + " cast(:start as timestamp with time zone) + x * interval '1' second,"
                    + " cast(:start as timestamp with time zone) + x * interval '1' second,"
                    + " '', 'hash' || x, '', '', 0 from "
                    + numbers)
            .setParameter("customer", people.customer())
            .setParameter("agent", people.agent())
            .setParameter("done", all - waiting)
            .setParameter("start", start)
            .executeUpdate());
    database.run(session -> session.createNativeMutationQuery("analyze").executeUpdate());
    return people;
  }
}

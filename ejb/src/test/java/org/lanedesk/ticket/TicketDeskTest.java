package org.lanedesk.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Stale;

@ParameterizedClass
@EnumSource(TwoDatabases.class)
class TicketDeskTest {
  private static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");

  @Parameter TwoDatabases database;
  @TempDir Path data;

  private Long ming;
  private Long hong;
  private Long agent;
  private Long colleague;
  private Instant now = NINE;

  @BeforeEach
  void people() {
    database.reset();
    database.run(session -> {
      ming = TicketRoom.person(session, "ming@x.org");
      hong = TicketRoom.person(session, "hong@x.org");
      agent = TicketRoom.person(session, "agent@x.org");
      colleague = TicketRoom.person(session, "colleague@x.org");
    });
  }

  @Test
  void a_customer_reads_their_own_question_and_nobody_elses() {
    var id = asked("Where is my parcel?");
    assertEquals("Where is my parcel?", read(customer(ming), id).conversation().getFirst().text());
    assertThrows(NoSuch.class, () -> read(customer(hong), id));
    assertThrows(NoSuch.class, () -> read(Caller.nobody("en"), id));
    assertThrows(NoSuch.class, () -> read(customer(ming), id + 1));
  }

  @Test
  void a_guest_sees_the_tickets_of_their_order_and_of_their_key_only() {
    var id = at(NINE, room -> room.tickets.open(wish(customer(ming), "Late", "A1")).id());
    var other = asked("Something else");
    var guest = guest("A1", Set.of());
    assertEquals(id, read(guest, id).id());
    assertThrows(NoSuch.class, () -> read(guest, other));
    assertEquals(other, read(guest("A1", Set.of(other)), other).id());
  }

  @Test
  void the_key_of_a_link_opens_one_ticket() {
    var opened = at(NINE, room -> room.tickets.open(question(customer(ming), "Late")));
    assertTrue(fits(opened.id(), opened.accessKey()));
    assertFalse(fits(opened.id(), "guess"));
    assertFalse(fits(opened.id(), null));
  }

  @Test
  void an_order_of_someone_else_is_no_order() {
    var wish = wish(customer(ming), "Late", "B2");
    assertThrows(NoSuch.class, () -> at(now, room -> room.tickets.open(wish)));
    var guest = at(now, room -> room.tickets.open(wish(Caller.nobody("en"), "Late", "B2")));
    var row = at(now, room -> room.tickets.row(Caller.system(), guest.id()));
    assertNull(row.orderNumber());
    assertEquals("B2", row.customFields().get("order_number_claimed"));
  }

  @Test
  void the_same_request_twice_opens_one_ticket_also_at_the_same_time() throws Exception {
    var once = new Once("key-1", agent, "hash");
    var ids = new HashSet<Long>();
    var tasks = new ArrayList<Callable<Long>>();
    for (var i = 0; i < 8; i++) {
      tasks.add(() -> at(now, r -> r.tickets.openOnce(question(agent(agent), "Hi"), once)).id());
    }
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (var one : pool.invokeAll(tasks)) {
        ids.add(one.get());
      }
    }
    assertEquals(1, ids.size());
    long count = at(now, r -> r.tickets.count(agent(agent), TicketQuery.all(10)));
    assertEquals(1, count);
    var other = new Once("key-1", agent, "another body");
    assertThrows(
        Refusal.class, () -> at(now, r -> r.tickets.openOnce(question(agent(agent), "Ho"), other)));
  }

  @Test
  void a_first_reply_takes_the_ticket_and_begins_the_work() {
    var id = asked("Late");
    var events =
        at(
            NINE.plusSeconds(20),
            room -> {
              room.replies.reply(agent(agent), answer(id, null, "On its way", null));
              return room.told.names();
            });
    assertEquals(List.of("TicketTaken", "AgentReplied", "TicketMoved"), events);
    var view = read(agent(agent), id);
    assertEquals(TicketState.IN_PROGRESS, view.state());
    assertEquals(agent, view.ticket().assignee());
    assertEquals(NINE.plusSeconds(20), view.ticket().firstReplyAt());
    assertNull(view.ticket().unansweredSince());
  }

  @Test
  void a_customer_never_sees_a_note_or_what_happens_behind_the_desk() {
    var id = asked("Late");
    at(now, r -> r.replies.reply(agent(agent), note(id, "smells of fraud")));
    assertEquals(1, read(customer(ming), id).conversation().size());
    assertEquals(2, read(agent(agent), id).conversation().size());
  }

  @Test
  void a_reply_to_a_ticket_that_has_changed_is_told_what_changed() {
    var id = asked("Late");
    var seen = read(agent(agent), id).version();
    at(now, r -> r.replies.write(customer(ming), new Write(id, "And it is broken", null)));
    var stale =
        assertThrows(
            Stale.class,
            () -> at(now, r -> r.replies.reply(agent(agent), answer(id, seen, "Soon", null))));
    assertEquals(seen + 1, stale.version());
    assertEquals("And it is broken", stale.changes().getFirst().text());
    assertEquals(2, read(agent(agent), id).conversation().size());
    at(now, r -> r.replies.reply(agent(agent), answer(id, stale.version(), "Soon", null)));
  }

  @Test
  void two_agents_who_answer_at_once_do_not_overwrite_each_other() throws Exception {
    var id = asked("Late");
    var seen = read(agent(agent), id).version();
    var won = new ArrayList<Boolean>();
    var tasks = new ArrayList<Callable<Boolean>>();
    for (var who : List.of(agent, colleague)) {
      tasks.add(() -> {
        try {
          at(now, r -> r.replies.reply(agent(who), answer(id, seen, "Soon", null)));
          return true;
        } catch (Stale stale) {
          return false;
        }
      });
    }
    try (var pool = Executors.newFixedThreadPool(2)) {
      for (var one : pool.invokeAll(tasks)) {
        won.add(one.get());
      }
    }
    assertEquals(1, won.stream().filter(w -> w).count());
  }

  @Test
  void a_resolved_ticket_opens_again_within_seven_days_and_not_after() {
    var id = asked("Late");
    at(now, r -> r.replies.reply(agent(agent), answer(id, null, "Done", TicketState.RESOLVED)));
    now = NINE.plus(Duration.ofDays(7));
    at(now, r -> r.replies.write(customer(ming), new Write(id, "Not done", null)));
    var row = read(customer(ming), id).ticket();
    assertEquals(TicketState.IN_PROGRESS, row.state());
    assertEquals(1, row.reopenCount());
    assertTrue(row.flags().contains(Flag.REOPENED));
    at(now, r -> r.replies.reply(agent(agent), answer(id, null, "Done", TicketState.RESOLVED)));
    now = now.plus(Duration.ofDays(7)).plusMillis(1);
    assertThrows(
        Refusal.class,
        () -> at(now, r -> r.replies.write(customer(ming), new Write(id, "Hm", null))));
  }

  @Test
  void the_second_chase_makes_it_a_supervisors_matter() {
    var id = asked("Late");
    at(now, room -> run(() -> room.states.chase(customer(ming), id)));
    assertEquals(1, read(customer(ming), id).ticket().chaseCount());
    var events =
        at(
            now,
            room -> {
              room.states.chase(customer(ming), id);
              return room.told.names();
            });
    assertEquals(List.of("TicketChased", "TicketMoved"), events);
    assertEquals(TicketState.ESCALATED, read(customer(ming), id).state());
    assertThrows(NotAllowed.class, () -> at(now, r -> run(() -> r.states.chase(agent(agent), id))));
  }

  @Test
  void a_ticket_goes_back_with_its_age_kept_and_only_from_who_has_it() {
    var id = asked("Late");
    at(now, r -> run(() -> r.states.take(agent(agent), id, null)));
    assertThrows(
        NotAllowed.class,
        () -> at(now, r -> run(() -> r.states.giveBack(agent(colleague), id, null))));
    at(now.plusSeconds(50), r -> run(() -> r.states.giveBack(agent(agent), id, "lunch")));
    var row = read(agent(agent), id).ticket();
    assertEquals(TicketState.QUEUED, row.state());
    assertEquals(NINE, row.startedAt());
    assertNull(row.assignee());
    assertTrue(row.flags().contains(Flag.GIVEN_BACK));
  }

  @Test
  void a_closed_ticket_takes_nothing_more() {
    var id = asked("Late");
    at(now, r -> run(() -> r.states.withdraw(customer(ming), id)));
    assertEquals(TicketState.CLOSED, read(customer(ming), id).state());
    assertThrows(
        Refusal.class,
        () -> at(now, r -> r.replies.write(customer(ming), new Write(id, "Hm", null))));
    assertThrows(
        Refusal.class,
        () -> at(now, r -> r.replies.reply(agent(agent), answer(id, null, "Hm", null))));
    assertThrows(Refusal.class, () -> at(now, r -> run(() -> r.states.chase(customer(ming), id))));
  }

  @Test
  void a_customer_who_says_nothing_for_two_days_of_chat_is_taken_to_be_content() {
    var id = asked("Late");
    at(now, r -> r.replies.reply(agent(agent), answer(id, null, "?", TicketState.WAIT_CUSTOMER)));
    now = NINE.plus(Duration.ofHours(48));
    assertEquals(List.of(), silent());
    now = now.plusMillis(1);
    assertEquals(List.of(id), silent());
    at(now, r -> run(() -> r.states.silent(id)));
    assertEquals(TicketState.RESOLVED, read(customer(ming), id).state());
    at(now, r -> r.replies.write(customer(ming), new Write(id, "Sorry, I was away", null)));
    at(now, r -> run(() -> r.states.silent(id)));
    assertEquals(TicketState.IN_PROGRESS, read(customer(ming), id).state());
  }

  private List<Long> silent() {
    var chat = now.minus(Duration.ofHours(48));
    return at(now, r -> r.rows.silent(now.minus(Duration.ofDays(7)), chat));
  }

  @Test
  void what_a_ticket_is_about_flags_it() {
    var wish =
        new OpenTicket(
            customer(ming),
            null,
            null,
            "Rotten",
            Family.COMPLAINT,
            "FRESH_CLAIM",
            Channel.CHAT,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            7L);
    var id = at(now, r -> r.tickets.open(wish).id());
    assertEquals(
        Set.of(Flag.COMPLAINT, Flag.FRESH_CLAIM, Flag.RETURN),
        read(customer(ming), id).ticket().flags());
  }

  @Test
  void a_rating_needs_a_solution_and_one_to_five_stars() {
    var id = asked("Late");
    assertThrows(
        Refusal.class, () -> at(now, r -> run(() -> r.states.rate(customer(ming), id, 5, null))));
    at(now, r -> r.replies.reply(agent(agent), answer(id, null, "Done", TicketState.RESOLVED)));
    assertThrows(
        Refusal.class, () -> at(now, r -> run(() -> r.states.rate(customer(ming), id, 6, null))));
    at(now, r -> run(() -> r.states.rate(customer(ming), id, 5, "谢谢 👍")));
    assertEquals("谢谢 👍", read(customer(ming), id).ticket().csatComment());
  }

  @Test
  void texts_are_kept_as_written_or_refused_in_words() {
    var text = "שלום <script>alert(1)</script> 👩‍👧 退货";
    var id = asked(text);
    assertEquals(text, read(customer(ming), id).conversation().getFirst().text());
    assertRefused("text.empty", () -> asked(" \n\t "));
    assertRefused("text.too-long", () -> asked("字".repeat(20_001)));
  }

  @Test
  void a_page_goes_on_where_the_last_one_ended() {
    for (var i = 0; i < 25; i++) {
      now = NINE.plusSeconds(i / 3);
      asked("Question " + i);
    }
    var seen = new ArrayList<Long>();
    String after = null;
    do {
      var query =
          new TicketQuery(
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              null,
              TicketQuery.Sort.NEWEST,
              10,
              after,
              0);
      var page = at(now, room -> room.tickets.list(agent(agent), query));
      page.rows().forEach(row -> seen.add(row.id()));
      after = page.after();
    } while (after != null);
    assertEquals(25, seen.size());
    assertEquals(seen.stream().sorted((a, b) -> Long.compare(b, a)).toList(), seen);
    assertEquals(0, at(now, r -> r.tickets.ofRequester(customer(hong), ming)).size());
  }

  @Test
  void tickets_are_found_by_every_filter_at_once() {
    var id = at(NINE, room -> room.tickets.open(wish(customer(ming), "50% off_", "A1")).id());
    for (var text : List.of("50% OFF_", "#" + id, "ming@x.org", "A1")) {
      for (var sort : TicketQuery.Sort.values()) {
        var query =
            new TicketQuery(
                null,
                Set.of(TicketState.NEW),
                TicketQuery.NOBODY,
                ming,
                "A1",
                text,
                null,
                NINE,
                sort,
                10,
                null,
                0);
        assertEquals(1, at(now, r -> r.tickets.list(agent(agent), query)).rows().size(), text);
      }
    }
    var bad = new TicketQuery(null, null, null, null, null, null, null, null, null, 1, "x", 0);
    assertRefused("page.no-such-place", () -> at(now, r -> r.tickets.list(agent(agent), bad)));
  }

  @Test
  void a_draft_is_kept_as_typed_until_it_is_sent() {
    var id = asked("Late");
    at(now, r -> run(() -> r.drafts.saveDraft(agent(agent), id, MessageKind.PUBLIC, "Dear ", 0)));
    at(now, r -> run(() -> r.drafts.saveDraft(agent(agent), id, MessageKind.PUBLIC, "Dear M", 0)));
    var draft = at(now, r -> r.drafts.draft(agent(agent), id, MessageKind.PUBLIC)).orElseThrow();
    assertEquals("Dear M", draft.text());
    assertTrue(at(now, r -> r.drafts.draft(agent(agent), id, MessageKind.NOTE)).isEmpty());
    at(now, r -> r.replies.reply(agent(agent), answer(id, null, "Dear Ming", null)));
    assertTrue(at(now, r -> r.drafts.draft(agent(agent), id, MessageKind.PUBLIC)).isEmpty());
  }

  @Test
  void colleagues_see_each_other_for_half_a_minute() {
    var id = asked("Late");
    at(now, r -> run(() -> r.drafts.seen(agent(agent), id, true)));
    at(now, r -> run(() -> r.drafts.seen(agent(agent), id, false)));
    assertEquals(1, at(now, r -> r.drafts.viewers(agent(colleague), id)).size());
    now = NINE.plusSeconds(31);
    assertEquals(0, at(now, r -> r.drafts.viewers(agent(colleague), id)).size());
  }

  @Test
  void a_picture_is_known_by_its_bytes_and_shown_to_who_may_see_the_message() throws Exception {
    var picture = at(now, r -> r.uploads.upload(customer(ming), "c:\\tmp\\foto.txt", png()));
    assertEquals("foto.txt", picture.name());
    assertEquals("image/png", picture.type());
    var wish =
        new OpenTicket(
            customer(ming),
            null,
            null,
            "See",
            null,
            null,
            Channel.FORM,
            null,
            null,
            null,
            List.of(picture),
            null,
            null,
            null,
            null);
    var id = at(now, r -> r.tickets.open(wish).id());
    var file = read(customer(ming), id).conversation().getFirst().files().getFirst();
    at(now, r -> run(() -> r.uploads.download(customer(ming), file.id()).bytes()));
    assertThrows(NoSuch.class, () -> at(now, r -> r.uploads.download(customer(hong), file.id())));
    assertRefused("upload.gone", () -> at(now, r -> r.tickets.open(wish)));
  }

  @Test
  void what_is_no_picture_or_too_large_is_refused() {
    assertRefused("upload.not-allowed", () -> sent("<html>".getBytes(StandardCharsets.UTF_8)));
    assertRefused("upload.not-an-image", () -> sent(new byte[] {(byte) 0xFF, (byte) 0xD8, -1, 0}));
    assertRefused("upload.too-large", () -> sent(new byte[(8 << 20) + 1]));
    assertRefused("upload.empty", () -> sent(new byte[0]));
  }

  private boolean fits(Long id, String key) {
    return at(now, room -> room.tickets.keyFits(id, key));
  }

  private UploadRef sent(byte[] bytes) {
    return at(now, r -> r.uploads.upload(customer(ming), "x.png", new ByteArrayInputStream(bytes)));
  }

  private static ByteArrayInputStream png() {
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", out);
      return new ByteArrayInputStream(out.toByteArray());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void assertRefused(String key, Runnable work) {
    assertEquals(key, assertThrows(Refusal.class, work::run).key());
  }

  private Long asked(String text) {
    return at(now, room -> room.tickets.open(question(customer(ming), text)).id());
  }

  private TicketView read(Caller by, Long id) {
    return at(now, room -> room.tickets.read(by, id));
  }

  private OpenTicket question(Caller by, String text) {
    return OpenTicket.question(by, ming, null, text, Family.AFTER_SALE, Channel.CHAT);
  }

  private OpenTicket wish(Caller by, String text, String order) {
    return new OpenTicket(
        by,
        ming,
        null,
        text,
        null,
        null,
        Channel.FORM,
        order,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Reply answer(Long id, Integer seen, String text, TicketState then) {
    return new Reply(id, seen, text, true, then, null, null);
  }

  private static Reply note(Long id, String text) {
    return new Reply(id, null, text, false, null, null, null);
  }

  private Caller guest(String order, Set<Long> keys) {
    return new Caller(ming, "m@x.org", "Ming", Set.of(Role.CUSTOMER), order, keys, "en", "UTC");
  }

  private Caller customer(Long id) {
    return TicketRoom.customer(id);
  }

  private Caller agent(Long id) {
    return TicketRoom.agent(id);
  }

  private static Void run(Runnable work) {
    work.run();
    return null;
  }

  private <T> T at(Instant instant, Function<TicketRoom, T> work) {
    return database.call(
        session -> work.apply(new TicketRoom(session, Clock.fixed(instant, ZoneOffset.UTC), data)));
  }
}

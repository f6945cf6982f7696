package org.lanedesk.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Actor;
import org.lanedesk.kb.KnowledgeIndex;
import org.lanedesk.kb.Settings;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.MessageKind;
import org.lanedesk.ticket.MessageRow;
import org.lanedesk.ticket.TicketMoved;
import org.lanedesk.ticket.TicketRow;
import org.lanedesk.ticket.TicketState;
import org.lanedesk.ticket.TicketView;

/** How solved tickets help with later ones. */
@ParameterizedClass
@EnumSource(TwoDatabases.class)
class SolvedTest {
  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
  private static final String ASKED = "The zipper of my tent is stuck, order LD-2026-000123";
  private static final String ANSWER =
      "Dear Ann Example, rub it with the wax from the box. Call 13812345678.";

  @Parameter TwoDatabases database;
  @TempDir Path directory;

  @BeforeEach
  void empty() {
    database.reset();
  }

  @Test
  void a_solved_ticket_is_shown_beside_one_that_asks_the_same() {
    in(room -> {
      room.desk.solved(ticket(1, ASKED, ANSWER), NOW);
      room.follower.step();
      var similar = room.similar("My tent's zipper is stuck");
      assertEquals(List.of(1L), similar.stream().map(SimilarTicket::ticket).toList());
      assertTrue(similar.getFirst().answer().contains("rub it with the wax"));
    });
  }

  @Test
  void it_names_nobody() {
    in(room -> {
      room.desk.solved(ticket(1, ASKED, ANSWER), NOW);
      room.follower.step();
      var text = room.similar("My tent's zipper is stuck").getFirst().toString();
      for (var personal : List.of("Ann", "Example", "13812345678", "LD-2026-000123")) {
        assertFalse(text.contains(personal), text);
      }
    });
  }

  @Test
  void a_ticket_that_is_taken_up_again_is_not_shown_any_more() {
    in(room -> {
      room.desk.solved(ticket(1, ASKED, ANSWER), NOW);
      room.follower.step();
      room.desk.moved(
          new TicketMoved(
              1L, TicketState.RESOLVED, TicketState.IN_PROGRESS, null, Actor.system("test"), NOW));
      assertEquals(List.of(), room.similar("My tent's zipper is stuck"));
    });
  }

  @Test
  void solved_again_it_says_what_was_answered_last() {
    in(room -> {
      room.desk.solved(ticket(1, ASKED, ANSWER), NOW);
      room.follower.step();
      room.desk.solved(ticket(1, ASKED, "We send a new zipper."), NOW);
      room.follower.step();
      var similar = room.similar("My tent's zipper is stuck");
      assertEquals(
          List.of("We send a new zipper."), similar.stream().map(SimilarTicket::answer).toList());
    });
  }

  @Test
  void what_nobody_answered_teaches_nothing() {
    in(room -> {
      room.desk.solved(ticket(1, ASKED, null), NOW);
      room.follower.step();
      assertEquals(List.of(), room.similar("My tent's zipper is stuck"));
    });
  }

  @Test
  void a_lost_index_is_filled_again_and_a_followed_one_is_not_read_twice() {
    in(room -> {
      room.desk.solved(ticket(1, ASKED, ANSWER), NOW);
      room.follower.step();
      room.index.clear();
      assertEquals(List.of(), room.similar("My tent's zipper is stuck"));
      room.follower.step();
      assertEquals(1, room.similar("My tent's zipper is stuck").size());
      assertTrue(room.index.cursor() > 0);
    });
  }

  /** The beans over one session and one index. */
  private static final class Room {
    final SolvedDesk desk = new SolvedDesk();
    final KnowledgeIndex index;
    final SolvedFollower follower;

    Room(StatelessSession session, KnowledgeIndex index) {
      this.index = index;
      var clock = Clock.fixed(NOW, ZoneOffset.UTC);
      var source = new SolvedSource();
      source.cases = new SolvedCases_(session);
      follower = new SolvedFollower(index, source, clock);
      var feed = new SolvedFeed();
      feed.index = index;
      desk.cases = source.cases;
      desk.feed = feed;
      desk.clock = clock;
    }

    List<SimilarTicket> similar(String asked) {
      var agent = new Caller(7L, "a@b.c", "Agent", Set.of(Role.AGENT), null, Set.of(), "en", "UTC");
      return desk.similar(agent, ticket(2, asked, null), 3);
    }
  }

  private void in(Consumer<Room> what) {
    var settings = Settings.defaults().wordsOnly();
    database.run(session -> {
      try (var index = KnowledgeIndex.open(directory, settings)) {
        what.accept(new Room(session, index));
      }
    });
  }

  private static TicketView ticket(long id, String asked, String answered) {
    var said = new ArrayList<MessageRow>();
    said.add(line(Actor.Kind.CUSTOMER, "Ann Example", asked));
    if (answered != null) {
      said.add(line(Actor.Kind.AGENT, "Bo Agent", answered));
    }
    return new TicketView(row(id, asked), said, Set.of(), null);
  }

  private static MessageRow line(Actor.Kind who, String name, String text) {
    return new MessageRow(
        1L,
        MessageKind.PUBLIC,
        who,
        5L,
        name,
        text,
        NOW,
        Channel.FORM,
        null,
        null,
        null,
        List.of());
  }

  private static TicketRow row(long id, String subject) {
    return new TicketRow(
        id,
        1,
        subject,
        Family.AFTER_SALE,
        "other",
        Channel.FORM,
        TicketState.RESOLVED,
        Level.L1,
        1L,
        null,
        5L,
        "Ann Example",
        "ann@example.com",
        7L,
        "Bo Agent",
        "LD-2026-000123",
        null,
        "en",
        "UTC",
        Set.of(),
        List.of(),
        Map.of(),
        null,
        NOW,
        NOW,
        NOW,
        NOW,
        NOW,
        NOW,
        NOW,
        null,
        NOW,
        null,
        0,
        0,
        0,
        null,
        null,
        "",
        false,
        null);
  }
}

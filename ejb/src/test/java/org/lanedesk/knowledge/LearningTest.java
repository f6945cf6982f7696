package org.lanedesk.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanedesk.Heard;
import org.lanedesk.TwoDatabases;
import org.lanedesk.account.AccountRow;
import org.lanedesk.account.Caller;
import org.lanedesk.account.PeopleDesk;
import org.lanedesk.account.Role;
import org.lanedesk.event.Actor;
import org.lanedesk.event.Deed;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.NotAllowed;
import org.lanedesk.event.Refusal;
import org.lanedesk.kb.Audience;
import org.lanedesk.kb.Hit;
import org.lanedesk.kb.KnowledgeIndex;
import org.lanedesk.kb.Outcome;
import org.lanedesk.kb.Page;
import org.lanedesk.kb.Query;
import org.lanedesk.kb.Settings;
import org.lanedesk.member.Level;
import org.lanedesk.member.MemberDesk;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.TicketOpened;

/** How what agents and customers say about answers reaches the index, and leaves it again. */
@ParameterizedClass
@EnumSource(TwoDatabases.class)
class LearningTest {
  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final String WORDS = "the parrot keeps humming at dusk";

  @Parameter TwoDatabases database;
  @TempDir Path directory;

  private Long freight;
  private Long coupon;

  @BeforeEach
  void twoArticles() {
    database.reset();
    database.run(session -> {
      freight = published(session, "freight", "Who pays the freight of a return?");
      coupon = published(session, "coupon", "How do I use a coupon?");
    });
  }

  @Test
  void what_agents_answered_with_an_article_finds_it_again() {
    in(room -> {
      assertEquals(List.of(), room.found());
      room.said(1, agent(7), freight, Outcome.USED);
      room.follower.step(false);
      assertEquals(freight, room.found().getFirst().id());
    });
  }

  @Test
  void a_rebuilt_index_knows_the_same_as_one_that_followed() {
    in(room -> {
      room.said(1, agent(7), freight, Outcome.USED);
      room.said(2, agent(8), coupon, Outcome.REJECTED);
      room.follower.step(false);
      var followed = room.found();
      room.index.clear();
      assertEquals(List.of(), room.found());
      room.follower.step(false);
      assertEquals(followed, room.found());
    });
  }

  @Test
  void forgetting_one_agent_brings_back_what_was_found_without_him() {
    in(room -> {
      room.said(1, agent(7), freight, Outcome.USED);
      room.follower.step(false);
      var before = room.found();
      room.said(2, agent(8), coupon, Outcome.USED);
      room.said(3, agent(8), freight, Outcome.REJECTED);
      room.follower.step(false);
      assertEquals(2, room.feedback.forget(agent(1), 8L, NOW, LATER));
      room.follower.step(false);
      assertEquals(before, room.found());
    });
  }

  @Test
  void forgetting_one_day_forgets_everybody_and_lasts_through_a_rebuild() {
    in(room -> {
      room.said(1, agent(7), freight, Outcome.USED);
      room.said(2, agent(8), coupon, Outcome.USED);
      room.follower.step(false);
      room.feedback.forget(agent(1), null, NOW, LATER);
      room.follower.step(true);
      assertEquals(List.of(), room.found());
      assertEquals(0, room.index.state().lessons());
    });
  }

  @Test
  void what_was_said_is_listed_with_who_said_it_and_what_was_forgotten_is_not() {
    in(room -> {
      room.said(1, agent(7), freight, Outcome.USED);
      room.said(2, agent(8), coupon, Outcome.REJECTED);
      room.desk.solved(customer(21), null, freight, WORDS);
      var rows = room.feedback.said(agent(1), null, NOW, LATER);
      assertEquals(
          Set.of("N7 USED", "N8 REJECTED", "null SOLVED"),
          rows.stream().map(r -> r.name() + " " + r.outcome()).collect(Collectors.toSet()));
      assertEquals(3, room.feedback.count(agent(1), null, NOW, LATER));
      assertEquals(1, room.feedback.said(agent(1), 8L, NOW, LATER).size());
      assertEquals(
          2,
          room.feedback.forget(agent(1), 8L, NOW, LATER)
              + room.feedback.forget(agent(1), 21L, NOW, LATER));
      assertEquals(
          List.of(7L),
          room.feedback.said(agent(1), null, NOW, LATER).stream().map(FeedbackRow::by).toList());
      assertEquals(2, room.heard.of(Deed.class).size());
      assertThrows(NotAllowed.class, () -> room.feedback.said(customer(21), null, NOW, LATER));
      assertThrows(Refusal.class, () -> room.feedback.forget(agent(1), null, LATER, NOW));
    });
  }

  @Test
  void a_question_that_was_answered_is_proposed_until_an_editor_dismisses_it() {
    in(room -> {
      room.said(1, agent(7), freight, Outcome.USED);
      room.follower.step(false);
      room.index.refresh();
      var row = room.phrasings.proposals(agent(1)).getFirst();
      assertEquals(
          new PhrasingRow(freight, "en", "Who pays the freight of a return?", List.of(WORDS)), row);
      room.phrasings.dismiss(agent(1), freight, "en", WORDS);
      room.phrasings.dismiss(agent(1), freight, "en", WORDS);
      assertEquals(List.of(), room.phrasings.proposals(agent(1)));
      assertEquals(List.of(), room.phrasings.proposals(agent(1), freight, "en"));
      assertThrows(Refusal.class, () -> room.phrasings.dismiss(agent(1), freight, "en", " "));
      assertThrows(NotAllowed.class, () -> room.phrasings.proposals(customer(21)));
    });
  }

  @Test
  void a_question_with_personal_data_is_not_proposed() {
    in(room -> {
      var words = "please call me at parrot@example.com about the dusk";
      room.suggestions.add(new Suggestion(1L, 7L, "console", "en", words, NOW, 0));
      room.desk.outcome(agent(7), 1L, freight, Outcome.USED);
      room.follower.step(false);
      room.index.refresh();
      assertEquals(1, room.index.proposedPhrasings(freight, "en", 5).size());
      assertEquals(List.of(), room.phrasings.proposals(agent(1)));
    });
  }

  @Test
  void what_is_for_a_level_is_found_and_read_by_that_level_only() {
    in(room -> {
      var article = room.desk.articles.byId(freight).orElseThrow();
      article.audience = Audience.MEMBERS;
      article.levels = "L2,L3";
      room.desk.articles.update(article);
      room.desk.articles.changed(new ArticleChange(freight, NOW));
      room.follower.step(false);
      room.index.refresh();
      var words = "Who pays the freight of a return?";
      for (var outside : List.of(Caller.nobody("en"), customer(21))) {
        assertEquals(List.of(), ids(room.desk.search(outside, words, "en", 5)));
        assertEquals(List.of(), ids(room.desk.suggest(outside, words, "en", null, "ask", 5)));
        assertEquals(List.of(), room.desk.complete(outside, "Who pays", "en", 5));
        assertThrows(NoSuch.class, () -> room.desk.read(outside, freight));
        assertThrows(NoSuch.class, () -> room.desk.vote(outside, "v", freight, true));
      }
      var guest = new Caller(23L, null, "G", Set.of(Role.CUSTOMER), "N1", Set.of(), "en", "UTC");
      assertThrows(NoSuch.class, () -> room.desk.read(guest, freight));
      assertEquals(List.of(freight), ids(room.desk.search(customer(23), words, "en", 5)));
      assertEquals(freight, room.desk.read(customer(23), freight).id());
      assertEquals(List.of(freight), ids(room.desk.search(agent(7), words, "en", 5)));
    });
  }

  private static List<Long> ids(List<Answer> answers) {
    return answers.stream().map(Answer::articleId).toList();
  }

  @Test
  void a_changed_mind_replaces_what_was_said_before() {
    in(room -> {
      room.said(1, agent(7), freight, Outcome.USED);
      room.desk.outcome(agent(7), 1L, freight, Outcome.REJECTED);
      room.follower.step(false);
      assertEquals(1, room.index.state().lessons());
      assertEquals(List.of(), room.found().stream().filter(h -> h.because().learnt() > 0).toList());
    });
  }

  @Test
  void one_agents_flood_counts_no_more_than_a_few_of_his_outcomes() {
    in(room -> {
      room.said(1, agent(7), freight, Outcome.USED);
      room.said(2, agent(8), freight, Outcome.USED);
      for (long ticket = 10; ticket < 14; ticket++) {
        room.said(ticket, agent(9), coupon, Outcome.USED);
      }
      room.follower.step(false);
      var few = room.found().stream().map(Hit::score).toList();
      for (long ticket = 14; ticket < 80; ticket++) {
        room.said(ticket, agent(9), coupon, Outcome.USED);
      }
      room.follower.step(false);
      assertEquals(few, room.found().stream().map(Hit::score).toList());
    });
  }

  @Test
  void a_customer_who_said_solved_and_came_back_taught_nothing() {
    in(room -> {
      room.desk.solved(customer(5), "mark", freight, WORDS);
      room.desk.solved(Caller.nobody("en"), "mark", coupon, WORDS);
      room.follower.step(false);
      assertEquals(List.of(freight), room.found().stream().map(Hit::id).toList());
      room.desk.opened(opened(5));
      room.follower.step(false);
      assertEquals(List.of(), room.found());
    });
  }

  @Test
  void what_is_published_while_the_index_is_filled_is_found_after_the_next_step() {
    in(room -> {
      var source =
          new IndexSource() {
            @Override
            public List<Page> everything() {
              var before = super.everything();
              published(room.session, "lantern", "Is the lantern waterproof?");
              return before;
            }
          };
      source.articles = new Articles_(room.session);
      source.suggestions = room.suggestions;
      var follower = new IndexFollower(room.index, source, room.clock);
      follower.step(true);
      room.follower.step(false);
      room.index.refresh();
      var asked = new Query("lantern", "en", Audience.AGENT_ONLY, null, NOW, 5);
      assertEquals(1, room.index.search(asked).size());
    });
  }

  @Test
  void an_article_found_by_searching_learns_the_words_of_its_ticket() {
    in(room -> {
      room.desk.suggest(agent(7), WORDS, "en", 1L, "console", 3);
      room.desk.outcome(agent(7), 1L, freight, Outcome.EDITED);
      room.follower.step(false);
      assertEquals(freight, room.found().getFirst().id());
    });
  }

  /** The room's beans over one session and one index. */
  private static final class Room {
    final KnowledgeIndex index;
    final IndexFollower follower;
    final KnowledgeDesk desk = new KnowledgeDesk();
    final EditorDesk editors = new EditorDesk();
    final FeedbackDesk feedback = new FeedbackDesk();
    final PhrasingDesk phrasings = new PhrasingDesk();
    final Heard heard = new Heard();
    final Suggestions suggestions;
    final StatelessSession session;
    final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    Room(StatelessSession session, KnowledgeIndex index) {
      this.session = session;
      this.index = index;
      var source = new IndexSource();
      suggestions = new Suggestions_(session);
      source.articles = new Articles_(session);
      source.suggestions = suggestions;
      follower = new IndexFollower(index, source, clock);
      var feed = new IndexFeed();
      feed.index = index;
      feed.follower = follower;
      desk.articles = source.articles;
      desk.suggestions = suggestions;
      desk.feed = feed;
      desk.clock = clock;
      var readers = new ReaderDesk();
      readers.members = new LevelOfAccount();
      readers.clock = clock;
      desk.readers = readers;
      feedback.articles = source.articles;
      feedback.suggestions = suggestions;
      feedback.people = new Names();
      feedback.happened = deeds();
      feedback.clock = clock;
      phrasings.phrasings = new Phrasings_(session);
      phrasings.articles = source.articles;
      phrasings.editors = editors;
      phrasings.feed = feed;
      phrasings.clock = clock;
      editors.articles = source.articles;
      editors.suggestions = suggestions;
      editors.feed = feed;
      editors.clock = clock;
    }

    @SuppressWarnings("unchecked")
    private Event<Deed> deeds() {
      return (Event<Deed>) (Object) heard;
    }

    void said(long ticket, Caller by, Long article, Outcome what) {
      suggestions.add(new Suggestion(ticket, by.account(), "console", "en", WORDS, NOW, 0));
      desk.outcome(by, ticket, article, what);
    }

    List<Hit> found() {
      index.refresh();
      return index.rank(new Query(WORDS, "en", Audience.AGENT_ONLY, null, NOW, 5));
    }
  }

  /** Account 23 is of level 3, every other of level 0. */
  private static final class LevelOfAccount extends MemberDesk {
    @Override
    public Level levelAt(Long member, Instant at) {
      return member == 23 ? Level.L3 : Level.L0;
    }
  }

  /** Accounts below 20 are colleagues. */
  private static final class Names extends PeopleDesk {
    @Override
    public AccountRow account(Caller by, Long id) {
      var role = id < 20 ? Role.AGENT : Role.CUSTOMER;
      return new AccountRow(
          id, null, "N" + id, Set.of(role), null, "en", "UTC", null, false, null, null, NOW);
    }
  }

  private void in(Consumer<Room> what) {
    var settings =
        new Settings(List.of(), false, 1, Duration.ZERO, Settings.defaults().silentBelow());
    try (var index = KnowledgeIndex.open(directory, settings)) {
      database.run(session -> {
        var room = new Room(session, index);
        room.follower.step(false);
        assertTrue(index.size() > 0);
        what.accept(room);
      });
    }
  }

  private static TicketOpened opened(long requester) {
    return new TicketOpened(
        90L,
        requester,
        Family.AFTER_SALE,
        "other",
        Channel.FORM,
        Level.L1,
        "en",
        "UTC",
        null,
        null,
        Set.of(),
        "still",
        "humming",
        null,
        new Actor(Actor.Kind.CUSTOMER, requester, "Customer"),
        LATER);
  }

  private static Caller agent(long account) {
    return new Caller(
        account, null, "Agent", Set.of(Role.AGENT, Role.EDITOR), null, Set.of(), "en", "UTC");
  }

  private static Caller customer(long account) {
    return new Caller(
        account, null, "Customer", Set.of(Role.CUSTOMER), null, Set.of(), "en", "UTC");
  }

  private static Long published(StatelessSession session, String key, String title) {
    var articles = new Articles_(session);
    var texts = new ArrayList<TextDraft>();
    texts.add(new TextDraft("en", title, List.of(), "<p>Nothing else.</p>"));
    var draft = new ArticleDraft(key, "after-sale", Audience.PUBLIC, Set.of(), null, null, texts);
    var article = articles.add(Article.written(draft, null, NOW));
    texts.forEach(text -> articles.addText(ArticleText.of(article.id, text, NOW)));
    article.moved(ArticleState.PUBLISHED, NOW);
    articles.update(article);
    articles.changed(new ArticleChange(article.id, NOW));
    return article.id;
  }
}

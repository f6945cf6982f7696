package org.lanedesk.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
import org.lanedesk.kb.Audience;
import org.lanedesk.kb.Hit;
import org.lanedesk.kb.KnowledgeIndex;
import org.lanedesk.kb.Outcome;
import org.lanedesk.kb.Page;
import org.lanedesk.kb.Query;
import org.lanedesk.kb.Settings;
import org.lanedesk.member.Level;
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
      assertEquals(2, room.editors.forget(agent(1), 8L, NOW, LATER));
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
      room.editors.forget(agent(1), null, NOW, LATER);
      room.follower.step(true);
      assertEquals(List.of(), room.found());
      assertEquals(0, room.index.state().lessons());
    });
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
      editors.articles = source.articles;
      editors.suggestions = suggestions;
      editors.feed = feed;
      editors.clock = clock;
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

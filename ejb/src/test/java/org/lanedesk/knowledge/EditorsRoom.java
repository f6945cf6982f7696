package org.lanedesk.knowledge;

import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.lanedesk.Heard;
import org.lanedesk.account.AccountDesk;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.kb.Audience;

/** The editors' desks over one session, without a server and without an index. */
final class EditorsRoom {
  static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

  final Heard heard = new Heard();
  final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  final Articles articles;
  final Reviews reviewRows;
  final SectionDesk sections = new SectionDesk();
  final ReviewDesk reviews = new ReviewDesk();
  final EditorDesk editors = new EditorDesk();
  final WorkDesk work = new WorkDesk();

  @SuppressWarnings("unchecked")
  EditorsRoom(StatelessSession session) {
    for (long account = 7; account <= 9; account++) {
      session
          .createNativeMutationQuery(
              "insert into account (id, email, name, locale, zone, state, failed_count, created_at,"
                  + " version) values (:id, :email, 'E', 'en', 'UTC', 'ACTIVE', 0,"
                  + " current_timestamp, 0)")
          .setParameter("id", account)
          .setParameter("email", account + "@editors.example")
          .executeUpdate();
    }
    articles = new Articles_(session);
    reviewRows = new Reviews_(session);
    sections.sections = new Sections_(session);
    sections.happened = (Event<Deed>) (Object) heard;
    sections.clock = clock;
    sections.accounts = new Everybody();
    reviews.reviews = reviewRows;
    reviews.articles = articles;
    reviews.moved = (Event<ArticleMoved>) (Object) heard;
    reviews.happened = (Event<Deed>) (Object) heard;
    reviews.clock = clock;
    work.reviews = reviewRows;
    work.articles = articles;
    work.sections = sections.sections;
    work.due = (Event<ReviewsDue>) (Object) heard;
    work.clock = clock;
    editors.articles = articles;
    editors.suggestions = new Suggestions_(session);
    editors.reviews = reviews;
    editors.sections = sections;
    editors.clock = clock;
  }

  /** Everybody may edit. */
  private static final class Everybody extends AccountDesk {
    @Override
    public Optional<Caller> found(Long account) {
      return Optional.of(person(account, "E", Role.EDITOR));
    }
  }

  static Caller person(long account, String name, Role... roles) {
    var may = EnumSet.noneOf(Role.class);
    may.addAll(Arrays.asList(roles));
    return new Caller(account, null, name, may, null, Set.of(), "en", "UTC");
  }

  static ArticleDraft draft(String key, String answer) {
    return new ArticleDraft(
        key,
        "after-sale",
        Audience.PUBLIC,
        Set.of(),
        null,
        null,
        List.of(
            new TextDraft("zh-CN", key + " 中文", List.of(), "<p>" + answer + "</p>"),
            new TextDraft("en", key + " en", List.of(), "<p>" + answer + "</p>")));
  }

  /** Writes an article and publishes it, as the shop's own importer does. */
  Long published(String key, String answer) {
    editors.bring(Caller.system(), draft(key, answer));
    return articles.byKey(key).orElseThrow().id;
  }

  int version(Long id) {
    return articles.byId(id).orElseThrow().version;
  }

  String answer(Long id) {
    return articles.textsOf(id).getLast().answerHtml;
  }
}

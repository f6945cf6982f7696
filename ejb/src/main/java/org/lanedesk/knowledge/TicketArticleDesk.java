package org.lanedesk.knowledge;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Actor;
import org.lanedesk.event.Refusal;
import org.lanedesk.kb.Audience;
import org.lanedesk.ticket.MessageKind;
import org.lanedesk.ticket.MessageRow;
import org.lanedesk.ticket.TicketDesk;
import org.lanedesk.ticket.TicketState;
import org.lanedesk.ticket.TicketView;

/**
 * An article from a solved conversation: what the customer asked, what was answered, with what
 * belongs to one person masked ({@link PersonalData}). It goes to review, never to readers.
 */
@Stateless
public class TicketArticleDesk {
  private static final Set<TicketState> DONE = EnumSet.of(TicketState.RESOLVED, TicketState.CLOSED);
  private static final int TITLE = 120;
  private static final int ANSWERS = 5;

  @Inject Articles articles;
  @EJB TicketDesk tickets;
  @EJB EditorDesk editors;

  /** Whether an article can be drafted from a ticket in this state. */
  public boolean ready(TicketState state) {
    return DONE.contains(state);
  }

  /**
   * Drafts an article from a ticket that is solved; asked again, the same article is answered.
   *
   * @throws Refusal {@code article.ticket-open} when it is not solved, {@code
   *     article.ticket-unanswered} when nobody answered it in words
   */
  public ArticleView draft(Caller by, Long ticket) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    var view = tickets.read(by, ticket);
    var key = "ticket-" + ticket;
    var before = articles.byKey(key);
    if (before.isPresent()) {
      return ArticleView.of(before.get(), articles.textsOf(before.get().id));
    }
    if (!ready(view.state())) {
      throw new Refusal("article.ticket-open", "#" + ticket);
    }
    var author = author(by);
    var id = editors.write(author, written(view, key));
    var article = articles.byId(id).orElseThrow();
    editors.move(author, id, article.version, ArticleState.IN_REVIEW, "#" + ticket);
    return ArticleView.of(articles.byId(id).orElseThrow(), articles.textsOf(id));
  }

  /** Whoever drafts it is its author: somebody else agrees where four eyes are asked for. */
  private static Caller author(Caller by) {
    var roles = new HashSet<>(by.roles());
    roles.add(Role.EDITOR);
    return new Caller(
        by.account(),
        by.email(),
        by.name(),
        roles,
        by.order(),
        by.tickets(),
        by.locale(),
        by.zone());
  }

  static ArticleDraft written(TicketView view, String key) {
    var asked = said(view, Actor.Kind.CUSTOMER);
    var answered = said(view, Actor.Kind.AGENT);
    if (answered.isEmpty()) {
      throw new Refusal("article.ticket-unanswered", "#" + view.id());
    }
    var subject = view.ticket().subject();
    var locale =
        (subject + String.join("", asked))
                .codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
            ? "zh-CN"
            : "en";
    var data = new PersonalData(names(view), orders(view));
    var title = cut(data.masked(subject.isBlank() ? asked.getFirst() : subject, locale));
    var phrasings = new LinkedHashSet<String>();
    for (var text : asked) {
      phrasings.add(cut(data.masked(text.lines().findFirst().orElse(""), locale)));
    }
    phrasings.remove(title);
    var html = new StringBuilder();
    for (var text : answered.subList(Math.max(0, answered.size() - ANSWERS), answered.size())) {
      html.append(RichText.paragraphs(data.masked(text, locale)));
    }
    return new ArticleDraft(
        key,
        section(view),
        Audience.PUBLIC,
        Set.of(),
        null,
        null,
        List.of(
            new TextDraft(locale, title, phrasings.stream().limit(5).toList(), html.toString())));
  }

  private static List<String> said(TicketView view, Actor.Kind who) {
    return view.conversation().stream()
        .filter(m -> m.kind() == MessageKind.PUBLIC && m.authorKind() == who)
        .map(MessageRow::text)
        .filter(text -> text != null && !text.isBlank())
        .toList();
  }

  /** Everybody who wrote; the customer's name also in parts, as people sign. */
  private static Set<String> names(TicketView view) {
    var all = new LinkedHashSet<String>();
    view.conversation().forEach(m -> add(all, m.authorName()));
    var requester = view.ticket().requesterName();
    add(all, requester);
    if (requester != null) {
      for (var part : requester.strip().split("\\s+")) {
        if (part.length() > 2) {
          all.add(part);
        }
      }
    }
    return all;
  }

  private static void add(Set<String> names, String name) {
    if (name != null && !name.isBlank()) {
      names.add(name.strip());
    }
  }

  private static Set<String> orders(TicketView view) {
    var order = view.ticket().orderNumber();
    return order == null ? Set.of() : Set.of(order);
  }

  private static String section(TicketView view) {
    return switch (view.ticket().family()) {
      case PRE_SALE -> "pre-sale";
      case IN_SALE -> "in-sale";
      case AFTER_SALE, COMPLAINT, FEEDBACK -> "after-sale";
    };
  }

  private static String cut(String text) {
    var line = text.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= TITLE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, TITLE));
  }
}

package org.lanedesk.knowledge;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanedesk.event.Actor;
import org.lanedesk.kb.Audience;
import org.lanedesk.kb.Page;
import org.lanedesk.ticket.MessageKind;
import org.lanedesk.ticket.MessageRow;
import org.lanedesk.ticket.TicketView;

/** What was asked and answered in a solved ticket, without what belongs to one person. */
@Entity
class SolvedCase {
  private static final int SUBJECT = 300;
  private static final int QUESTION = 1000;
  private static final int ANSWER = 3000;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  Long ticketId;
  String locale;
  String subject;
  String question;
  String answer;
  Instant solvedAt;

  /** When this row was written: what the index follows by. */
  Instant at;

  protected SolvedCase() {}

  /** Nothing when nobody of ours answered: there is nothing to learn from it. */
  static Optional<SolvedCase> of(TicketView view, Instant solvedAt, Instant at) {
    var open = view.conversation().stream().filter(m -> m.kind() == MessageKind.PUBLIC).toList();
    var answers = said(open, Actor.Kind.AGENT);
    var questions = said(open, Actor.Kind.CUSTOMER);
    if (answers.isEmpty()) {
      return Optional.empty();
    }
    var ticket = view.ticket();
    var personal = new PersonalData(names(view), orders(ticket.orderNumber()));
    var solved = new SolvedCase();
    solved.ticketId = view.id();
    solved.locale = ticket.locale().startsWith("zh") ? "zh-CN" : "en";
    solved.subject = cut(personal.masked(ticket.subject(), solved.locale), SUBJECT);
    solved.question = cut(personal.masked(String.join("\n", questions), solved.locale), QUESTION);
    solved.answer = cut(personal.masked(answers.getLast(), solved.locale), ANSWER);
    solved.solvedAt = solvedAt;
    solved.at = at;
    return Optional.of(solved);
  }

  /** As the index keeps it: the subject asks, the question is another way to ask. */
  Page page() {
    return Page.of(
            ticketId, locale, subject, question.isBlank() ? List.of() : List.of(question), answer)
        .forReaders(Audience.AGENT_ONLY, Set.of());
  }

  private static List<String> said(List<MessageRow> open, Actor.Kind who) {
    return open.stream().filter(m -> m.authorKind() == who).map(MessageRow::text).toList();
  }

  private static Set<String> names(TicketView view) {
    var names = new HashSet<String>();
    names.add(view.ticket().requesterName());
    names.add(view.ticket().assigneeName());
    view.conversation().forEach(line -> names.add(line.authorName()));
    return names.stream()
        .filter(Objects::nonNull)
        .filter(name -> !name.isBlank())
        .collect(Collectors.toSet());
  }

  private static Set<String> orders(String number) {
    return number == null || number.isBlank() ? Set.of() : Set.of(number);
  }

  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
  }
}

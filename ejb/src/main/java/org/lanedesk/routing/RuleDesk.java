package org.lanedesk.routing;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Text;
import org.lanedesk.ticket.Flag;
import org.lanedesk.ticket.TicketRow;
import org.lanedesk.ticket.Tickets;

/**
 * Keeps the rules that name queue, lane and skills, the words that mark questions, and how the
 * lanes of a queue share its turns. A changed list is a new version; what was decided before stays
 * as it was.
 */
@Stateless
public class RuleDesk {
  private static final int LATEST = 500;
  private static final int SHOWN = 20;
  private static final int WEIGHTIEST = 1000;

  @Inject RoutingBook book;
  @Inject Queues queues;
  @Inject Seats seats;
  @Inject Tickets tickets;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /** The rules as they hold now, and the version that they are. */
  public Classify rules(Caller by) {
    staff(by);
    return book.rules().classify();
  }

  /** The versions of the rules, newest first. */
  public List<RuleSetRow> versions(Caller by) {
    staff(by);
    return queues.ruleSets().stream().map(RuleSetLine::row).toList();
  }

  /** The rules as they were. */
  public List<RoutingRule> version(Caller by, int version) {
    staff(by);
    var rules = queues.rules(version).stream().map(RoutingRuleLine::rule).toList();
    if (rules.isEmpty()) {
      throw new NoSuch("rules", version);
    }
    return rules;
  }

  /**
   * Puts this list in place of the one that holds.
   *
   * @param seen the version that the list was made from
   * @return the new version
   * @throws Refusal {@code rules.stale} when somebody else changed them meanwhile
   */
  public int save(Caller by, RuleList wanted, int seen, String why) {
    boss(by);
    checked(wanted);
    var reason = Text.optional(why, 400, "why");
    var now = queues.ruleSet().orElse(0);
    if (now != seen || !queues.nextRuleSet(RuleSetLine.of(now + 1, by, reason, clock.instant()))) {
      throw new Refusal("rules.stale", seen, queues.ruleSet().orElse(0));
    }
    var session = queues.session();
    wanted.rules().forEach(rule -> session.insert(RoutingRuleLine.of(now + 1, rule)));
    done(by, "routing.rules", "version " + (now + 1), reason);
    return now + 1;
  }

  /** What this list would have done with the latest questions; changes nothing. */
  public RuleEffect preview(Caller by, RuleList wanted) {
    boss(by);
    checked(wanted);
    var rules = book.rules();
    var then = new Classify(wanted.rules(), 0);
    var latest = tickets.latest(LATEST);
    var lines = new ArrayList<RuleEffect.Line>();
    var moved = 0;
    for (var row : latest) {
      var was = rules.classify().place(facts(row));
      var is = then.place(facts(row));
      if (!was.queueCode().equals(is.queueCode())
          || was.lane() != is.lane()
          || !was.needs().equals(is.needs())) {
        moved++;
        if (lines.size() < SHOWN) {
          lines.add(
              new RuleEffect.Line(
                  row.id(),
                  row.subject(),
                  was.queueCode(),
                  was.lane(),
                  is.queueCode(),
                  is.lane(),
                  Need.line(is.needs())));
        }
      }
    }
    return new RuleEffect(latest.size(), moved, lines);
  }

  private static Classify.Facts facts(TicketRow row) {
    return new Classify.Facts(
        row.family(),
        row.reason(),
        row.flags(),
        row.level(),
        row.locale(),
        row.channel(),
        row.subject() + '\n' + row.preview(),
        Set.of());
  }

  private void checked(RuleList wanted) {
    wanted.check(
        book.rules().queues().stream().map(QueueRow::code).collect(Collectors.toSet()),
        seats.skillLines().stream().map(line -> line.row().code()).collect(Collectors.toSet()));
  }

  /**
   * How the lanes share a queue's turns and how long its offers stand.
   *
   * @param accept seconds, 5 to 600; null when the queue offers nothing
   */
  public void setQueue(Caller by, Long queue, int fast, int standard, int bulk, Integer accept) {
    boss(by);
    for (var weight : List.of(fast, standard, bulk)) {
      if (weight < 1 || weight > WEIGHTIEST) {
        throw new Refusal("queue.weights", WEIGHTIEST, weight);
      }
    }
    if (accept != null && (accept < 5 || accept > 600)) {
      throw new Refusal("queue.accept", accept);
    }
    var known = book.rules().queue(queue);
    var kept = queues.session().get(Queue.class, queue);
    kept.become(new Weights(fast, standard, bulk), accept);
    queues.session().update(kept);
    done(by, "routing.queue", known.code(), fast + "/" + standard + "/" + bulk + ", " + accept);
  }

  public List<WordRule> words(Caller by) {
    staff(by);
    return queues.words().stream().map(WordLine::rule).toList();
  }

  /** Says by which words questions are marked so; no words mark none. */
  public void setWords(Caller by, Flag flag, String words) {
    boss(by);
    if (flag == null) {
      throw new Refusal("words.flag");
    }
    var wanted = WordRule.read(flag, words == null ? "" : words).line();
    if (wanted.length() > 2_000) {
      throw new Refusal("text.too-long", flag, 2_000, wanted.length());
    }
    var tooFew = WordRule.read(flag, wanted).words().stream().filter(RuleDesk::tooShort).findAny();
    if (tooFew.isPresent()) {
      throw new Refusal("words.short", tooFew.get());
    }
    var known = queues.words().stream().filter(row -> row.rule().flag() == flag).findFirst();
    if (known.isEmpty()) {
      queues.session().insert(WordLine.of(flag, wanted, 100));
    } else {
      known.get().become(wanted);
      queues.session().update(known.get());
    }
    done(by, "routing.words", flag.name(), null);
  }

  /** One Latin letter or two would mark nearly everything; one Chinese character may not. */
  private static boolean tooShort(String word) {
    return word.length() < (Character.isIdeographic(word.codePointAt(0)) ? 2 : 3);
  }

  private void done(Caller by, String deed, String about, String detail) {
    book.forget();
    happened.fire(new Deed(clock.instant(), by.actor(), deed, about, detail));
  }

  private static void boss(Caller by) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
  }

  private static void staff(Caller by) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
  }
}

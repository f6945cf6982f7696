package org.lanedesk.demo;

import static org.lanedesk.ticket.TicketState.ESCALATED;
import static org.lanedesk.ticket.TicketState.RESOLVED;
import static org.lanedesk.ticket.TicketState.WAIT_CUSTOMER;
import static org.lanedesk.ticket.TicketState.WAIT_INTERNAL;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.lanedesk.account.Caller;
import org.lanedesk.demo.Script.Voice;
import org.lanedesk.demo.Story.End;
import org.lanedesk.kb.Outcome;
import org.lanedesk.knowledge.KnowledgeDesk;
import org.lanedesk.sla.PromiseDesk;
import org.lanedesk.sla.PromiseRow;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Flag;
import org.lanedesk.ticket.OpenTicket;
import org.lanedesk.ticket.Reply;
import org.lanedesk.ticket.ReplyDesk;
import org.lanedesk.ticket.StateDesk;
import org.lanedesk.ticket.TicketDesk;
import org.lanedesk.ticket.TicketQuery;
import org.lanedesk.ticket.TicketState;
import org.lanedesk.ticket.Write;

/**
 * Tells one story from the first question to where it stands now, through the desks that customers
 * and agents use. The whole of it is one transaction: what looks for promises that fell due never
 * sees a story half told.
 */
@Stateless
public class StageDesk {
  private static final Duration KEPT_OPEN = Duration.ofDays(7);

  /** Part of the questions whose agent looks at what is suggested. */
  private static final double LOOKED_UP = 0.3;

  @Inject TicketDesk tickets;
  @Inject ReplyDesk replies;
  @Inject StateDesk states;
  @Inject PromiseDesk promises;
  @Inject KnowledgeDesk knowledge;

  /** One story on its way: the ticket and the instant it has come to. */
  private record Scene(Story story, Cast cast, Dice dice, Long ticket, Instant at) {
    Scene later(Duration by) {
      return new Scene(story, cast, dice, ticket, at.plus(by));
    }

    boolean live() {
      return story.script().channel() == Channel.CHAT || story.script().channel() == Channel.PHONE;
    }
  }

  /** False when it was told before. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean tell(Story story, Cast cast) {
    if (tickets.count(Caller.system(), ofStory(story)) > 0) return false;
    play(story, cast);
    return true;
  }

  private static TicketQuery ofStory(Story story) {
    return new TicketQuery(null, null, null, null, null, null, story.id(), null, null, 1, null, 0);
  }

  private void play(Story story, Cast cast) {
    var dice = new Dice(story.id().hashCode());
    var ticket = Past.at(story.openedAt(), () -> open(story, cast));
    var opened = new Scene(story, cast, dice, ticket, story.openedAt());
    if (story.end() == End.WAITING) return;
    var answerAt = answerAt(opened);
    if (!answerAt.isBefore(cast.now())) {
      if (story.end() == End.TAKEN) take(opened);
      return;
    }
    var answered = new Scene(story, cast, dice, ticket, answerAt);
    switch (story.end()) {
      case TAKEN -> take(opened);
      case SOLVED -> close(wholeStory(opened, answered));
      default -> leaveOpen(opened, answered);
    }
  }

  private Long open(Story story, Cast cast) {
    var script = story.script();
    var flags = EnumSet.noneOf(Flag.class);
    flags.addAll(script.flags());
    flags.addAll(story.extra());
    var customer = cast.customer(story.shopper());
    var byPhone = script.channel() == Channel.PHONE;
    return tickets
        .open(
            new OpenTicket(
                byPhone ? cast.agent(story) : customer,
                customer.account(),
                story.subject(),
                story.question(),
                script.family(),
                script.article(),
                script.channel(),
                story.orderNumber(),
                story.shopper().locale(),
                flags,
                null,
                story.id(),
                null,
                null,
                null))
        .id();
  }

  /** So much of the promised time after the question, at least a breath. */
  private Instant answerAt(Scene opened) {
    var asked = opened.story().openedAt();
    var promised =
        promises
            .firstReply(opened.ticket())
            .map(PromiseRow::dueAt)
            .map(due -> Duration.between(asked, due))
            .orElse(Duration.ofHours(2));
    var after = (long) (promised.toMillis() * opened.story().promptness());
    return asked.plusMillis(Math.max(3_000, after));
  }

  private void take(Scene opened) {
    var waited = Duration.between(opened.at(), opened.cast().now()).dividedBy(2);
    var agent = opened.cast().agent(opened.story());
    Past.run(opened.at().plus(waited), () -> states.take(agent, opened.ticket(), null));
  }

  /** The agent takes it, sees what is suggested, and answers. */
  private Scene wholeStory(Scene opened, Scene answered) {
    prepare(opened, answered);
    var scene = answered;
    var turns = opened.story().script().turns();
    for (var n = 1; n < turns.size(); n++) {
      var last = n == turns.size() - 1;
      var next = last ? null : turns.get(n + 1).by();
      if (n > 1) scene = scene.later(pause(scene, turns.get(n).by()));
      say(scene, turns.get(n), last ? RESOLVED : next == Voice.CUSTOMER ? WAIT_CUSTOMER : null);
    }
    if (turns.getLast().by() == Voice.AGENT) return scene;
    var resolved = scene.later(Duration.ofSeconds(scene.dice().between(20, 90)));
    Past.run(
        resolved.at(), () -> states.move(agent(resolved), resolved.ticket(), RESOLVED, null, null));
    return resolved;
  }

  private void prepare(Scene opened, Scene answered) {
    var waited = Duration.between(opened.at(), answered.at());
    var lead = waited.dividedBy(opened.live() ? 3 : 12);
    var agent = agent(opened);
    Past.run(
        answered.at().minus(lead),
        () -> {
          states.take(agent, opened.ticket(), null);
          if (opened.dice().chance(LOOKED_UP)) suggest(opened);
        });
  }

  private void suggest(Scene scene) {
    var script = scene.story().script();
    var found =
        knowledge.suggest(
            agent(scene), scene.story().question(), script.locale(), scene.ticket(), "console", 3);
    var wanted = scene.cast().article(script.article());
    if (wanted != null) {
      var edited = scene.dice().chance(0.25);
      knowledge.outcome(
          agent(scene), scene.ticket(), wanted, edited ? Outcome.EDITED : Outcome.USED);
    } else if (!found.isEmpty() && scene.dice().chance(0.5)) {
      var first = found.getFirst().articleId();
      knowledge.outcome(agent(scene), scene.ticket(), first, Outcome.REJECTED);
    }
  }

  private static Duration pause(Scene scene, Voice next) {
    var dice = scene.dice();
    return switch (next) {
      case NOTE -> Duration.ofSeconds(dice.between(5, 40));
      case AGENT ->
          scene.live()
              ? Duration.ofSeconds(dice.between(12, dice.chance(0.06) ? 200 : 55))
              : Duration.ofMinutes(dice.between(4, dice.chance(0.06) ? 300 : 25));
      case CUSTOMER ->
          scene.live()
              ? Duration.ofSeconds(dice.between(15, 150))
              : Duration.ofMinutes(dice.between(12, 260));
    };
  }

  private void say(Scene scene, Script.Turn turn, TicketState then) {
    var text = scene.story().filled(turn.text());
    Past.run(
        scene.at(),
        () -> {
          switch (turn.by()) {
            case CUSTOMER -> replies.write(customer(scene), new Write(scene.ticket(), text, null));
            case AGENT -> replies.reply(agent(scene), reply(scene, text, true, then));
            case NOTE -> replies.reply(agent(scene), reply(scene, text, false, null));
          }
        });
  }

  private static Reply reply(Scene scene, String text, boolean open, TicketState then) {
    var article = open ? scene.cast().article(scene.story().script().article()) : null;
    return new Reply(scene.ticket(), null, text, open, then, article, null);
  }

  /** The first answer, and then it waits for somebody. */
  private void leaveOpen(Scene opened, Scene answered) {
    prepare(opened, answered);
    var turn =
        opened.story().script().turns().stream()
            .filter(t -> t.by() == Voice.AGENT)
            .findFirst()
            .orElseThrow();
    var english = opened.story().shopper().abroad();
    switch (opened.story().end()) {
      case ASKED_BACK -> say(answered, turn, WAIT_CUSTOMER);
      case INSIDE -> {
        say(answered, turn, null);
        moved(answered, WAIT_INTERNAL, english ? "Carrier is asked" : "等快递公司核实");
      }
      default -> {
        say(answered, turn, null);
        moved(answered, ESCALATED, english ? "Customer asks for a supervisor" : "客户要求主管处理");
      }
    }
  }

  private void moved(Scene scene, TicketState to, String why) {
    Past.run(
        scene.at().plusMillis(200), () -> states.move(agent(scene), scene.ticket(), to, null, why));
  }

  /** The customer may say how it was; a week later nobody comes back to it. */
  private void close(Scene resolved) {
    var story = resolved.story();
    var dice = resolved.dice();
    var now = resolved.cast().now();
    var ratedAt = resolved.at().plusSeconds(dice.between(60, 70_000));
    if (story.stars() > 0 && ratedAt.isBefore(now)) {
      Past.run(
          ratedAt, () -> states.rate(customer(resolved), resolved.ticket(), story.stars(), null));
    }
    var closedAt = resolved.at().plus(KEPT_OPEN);
    if (closedAt.isBefore(now)) Past.run(closedAt, () -> states.close(resolved.ticket()));
  }

  private static Caller agent(Scene scene) {
    return scene.cast().agent(scene.story());
  }

  private static Caller customer(Scene scene) {
    return scene.cast().customer(scene.story().shopper());
  }
}

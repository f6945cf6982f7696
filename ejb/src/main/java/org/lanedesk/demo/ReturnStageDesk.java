package org.lanedesk.demo;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lanedesk.account.Caller;
import org.lanedesk.returns.Decision;
import org.lanedesk.returns.OpenReturn;
import org.lanedesk.returns.RejectReason;
import org.lanedesk.returns.ReturnDesk;
import org.lanedesk.returns.ReturnQuery;
import org.lanedesk.returns.ReturnVerb;
import org.lanedesk.returns.ReturnView;
import org.lanedesk.returns.Way;
import org.lanedesk.ticket.StateDesk;
import org.lanedesk.ticket.TicketDesk;
import org.lanedesk.ticket.TicketState;
import org.lanedesk.ticket.UploadDesk;
import org.lanedesk.ticket.UploadRef;

/** Tells one return from the wish to where it stands now, in one transaction. */
@Stateless
public class ReturnStageDesk {
  private static final Duration TALKED_OVER = Duration.ofDays(4);
  private static final Duration KEPT_OPEN = Duration.ofDays(7);

  @Inject ReturnDesk returns;
  @Inject ReturnJourney journey;
  @Inject UploadDesk uploads;
  @Inject TicketDesk tickets;
  @Inject StateDesk states;

  /** False when it was told before, or when the order turned out not to be returnable. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean tell(ReturnStory story, Cast cast) {
    var customer = cast.customer(story.order().shopper());
    var ofOrder = new ReturnQuery(null, customer.account(), story.order().number(), null, 1);
    if (!returns.list(customer, ofOrder).isEmpty()) return false;
    return Past.at(story.openedAt(), () -> ask(story, cast, customer));
  }

  private boolean ask(ReturnStory story, Cast cast, Caller customer) {
    var wish = wish(story, customer);
    if (!returns.quote(customer, wish).allowed()) return false;
    var id = returns.open(customer, wish);
    var view = returns.read(customer, id);
    if (story.decided() && view.decidedAt() == null) decide(story, cast, customer, view);
    if (story.decided()) {
      journey.tell(returns.read(customer, id), agent(story, cast), customer, cast.now());
      settle(story, cast, view);
    }
    return true;
  }

  /** Where an offer has to come first, the customer did not want it. */
  private void reject(
      Caller agent, Caller customer, ReturnView view, ReturnStory story, String answer) {
    if (view.progress().offerFirst()) {
      var half = Math.max(1, view.money().amountMinor() / 2);
      var offer = Decision.saying(null, answer).way(Way.MONEY, half);
      returns.act(agent, view.id(), "OFFER", offer);
      returns.act(customer, view.id(), "DECLINE", Decision.none());
    }
    returns.reject(agent, view.id(), null, why(story), answer);
  }

  private OpenReturn wish(ReturnStory story, Caller customer) {
    var script = story.script();
    var line =
        returns.returnable(customer, story.order().number()).lines().get(story.piece()).lineId();
    return new OpenReturn(
        story.order().number(),
        script.type(),
        script.reason(),
        List.of(new OpenReturn.Line(line, 1)),
        script.text(),
        photos(story, customer));
  }

  private List<UploadRef> photos(ReturnStory story, Caller customer) {
    if (story.script().reason().photos() == 0) return List.of();
    var picture = new ByteArrayInputStream(Picture.of(story.order().number()));
    return List.of(uploads.upload(customer, "photo.jpg", picture));
  }

  private void decide(ReturnStory story, Cast cast, Caller customer, ReturnView view) {
    var at = decidedAt(story, view);
    if (!at.isBefore(cast.now())) return;
    var agent = agent(story, cast);
    var answer = story.script().answerIn(story.order().shopper().language());
    Past.run(
        at,
        () -> {
          switch (story.script().decision()) {
            case APPROVE -> returns.approve(agent, view.id(), null, answer);
            case REJECT -> reject(agent, customer, view, story, answer);
            case CANCEL -> cancel(customer, view.id());
            case OPEN -> throw new IllegalStateException("an open return is not decided");
          }
        });
  }

  /** Some days later nothing is left to say about it, and a week after that nobody has. */
  private void settle(ReturnStory story, Cast cast, ReturnView view) {
    var ticket = view.ticketId();
    var resolvedAt = story.openedAt().plus(TALKED_OVER);
    if (!resolvedAt.isBefore(cast.now())) return;
    if (tickets.row(cast.agents().getFirst(), ticket).state().isOpen()) {
      Past.run(
          resolvedAt,
          () -> states.move(agent(story, cast), ticket, TicketState.RESOLVED, null, null));
    }
    var closedAt = resolvedAt.plus(KEPT_OPEN);
    if (closedAt.isBefore(cast.now())) Past.run(closedAt, () -> states.close(ticket));
  }

  private static Caller agent(ReturnStory story, Cast cast) {
    return cast.agents().get(story.agent() % cast.agents().size());
  }

  private void cancel(Caller customer, Long id) {
    if (returns.allowed(customer, id).contains(ReturnVerb.CANCEL)) returns.cancel(customer, id);
  }

  private static RejectReason why(ReturnStory story) {
    return story.script().reason().fault() ? RejectReason.NO_FAULT_SEEN : RejectReason.NOT_INTACT;
  }

  private static Instant decidedAt(ReturnStory story, ReturnView view) {
    var promised =
        view.decideBy() == null
            ? Duration.ofHours(24)
            : Duration.between(story.openedAt(), view.decideBy());
    return story.openedAt().plusMillis((long) (promised.toMillis() * story.promptness()));
  }
}

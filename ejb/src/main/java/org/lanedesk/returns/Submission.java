package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanedesk.account.Caller;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.Text;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.sla.PromiseDesk;
import org.lanedesk.sla.PromisePreview;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Flag;
import org.lanedesk.ticket.OpenTicket;
import org.lanedesk.ticket.TicketDesk;

/** Takes a return in: judged, counted, promised, told. */
@Stateless
public class Submission {
  private static final int MOST_TEXT = 2000;

  @Inject Returns returns;
  @Inject Assessor assessor;
  @Inject Verdict verdict;
  @Inject Passage passage;
  @Inject Suspicion suspicion;
  @Inject Perks perks;
  @Inject TicketDesk tickets;
  @Inject PromiseDesk promises;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  public Quote quote(Caller by, OpenReturn wish) {
    var assessed = assessor.assess(by, wish, false);
    var waits = assessed.finding().allowed() && !assessed.automatic();
    return new Quote(
        assessed.type(),
        assessed.finding().code(),
        assessed.finding().rule(),
        assessed.money(),
        assessed.freight(),
        assessed.automatic(),
        waits ? promised(by, wish, assessed, clock.instant()) : null,
        PolicyPack.photos(assessed.type(), assessed.reason()),
        assessed.favour().level(),
        perks.of(assessed),
        assessed.lines().stream().map(AssessedLine::quoted).toList());
  }

  public Long open(Caller by, OpenReturn wish) {
    var text = Text.optional(wish.text(), MOST_TEXT, "text");
    var assessed = assessor.assess(by, wish, true);
    if (!assessed.finding().allowed())
      throw new NotReturnable(assessed.finding(), ZoneId.of(assessed.order().zone()));
    var now = clock.instant();
    var request = returns.insert(ReturnRequest.submitted(assessed, text, now));
    var id = request.id();
    returns.addLines(assessed.lines().stream().map(l -> ReturnLine.of(id, l)).toList());
    var ticket = tickets.open(conversation(by, wish, assessed, request)).id();
    returns.addPhotos(wish.files().stream().map(f -> ReturnPhoto.of(id, f)).toList());
    request.talksThrough(ticket, promised(by, wish, assessed, now));
    passage.follow(request, ReturnFlow.SUBMITTING, by.actor(), null, now);
    happened.fire(
        new ReturnOpened(
            id,
            ticket,
            request.memberId(),
            request.level(),
            request.orderNumber(),
            request.type(),
            request.reason(),
            request.money().amountMinor(),
            request.money().currency(),
            assessed.automatic() ? null : request.decideBy(),
            by.actor(),
            now));
    var doubtful = suspicion.look(request);
    var right = assessed.type() == ReturnType.WITHDRAWAL;
    if (assessed.automatic() && (right || !doubtful)) verdict.agreeAtOnce(request, assessed.rule());
    return id;
  }

  private OpenTicket conversation(
      Caller by, OpenReturn wish, Assessment assessed, ReturnRequest request) {
    var locale = new Door(by).staff() ? assessed.locale() : Locale.forLanguageTag(by.locale());
    var zone = ZoneId.of(assessed.order().zone());
    var goods =
        assessed.lines().stream()
            .map(AssessedLine::quoted)
            .map(l -> RuleText.of("ticket.line", l.title(), l.quantity()).in(locale, zone))
            .collect(Collectors.joining("\n"));
    var told =
        RuleText.of(
                "ticket.text",
                RuleText.of("type." + request.type()),
                RuleText.of("reason." + request.reason()),
                goods,
                request.money().amount())
            .in(locale, zone);
    return new OpenTicket(
        by,
        request.memberId(),
        RuleText.of("ticket.subject", request.number(), assessed.goods()).in(locale, zone),
        request.text() == null ? told : told + "\n\n" + request.text(),
        Family.AFTER_SALE,
        request.reason().name(),
        wish.channel(),
        request.orderNumber(),
        locale.toLanguageTag(),
        Set.of(Flag.RETURN),
        wish.files(),
        null,
        null,
        null,
        request.id());
  }

  private Instant promised(Caller by, OpenReturn wish, Assessment assessed, Instant at) {
    var order = assessed.order();
    var facts =
        new Facts(
                assessed.type(),
                assessed.reason(),
                assessed.favour().level(),
                Assessor.shipped(order))
            .promised(wish.channel(), assessed.pack().code(), order.zone(), by.locale());
    return promises
        .preview(facts, ClockKind.DECISION, at)
        .map(PromisePreview::dueAt)
        .orElse(
            assessed
                .pack()
                .term(ReturnTimer.T1, assessed.type(), Assessor.shipped(order), false)
                .after(at, ZoneId.of(order.zone())));
  }
}

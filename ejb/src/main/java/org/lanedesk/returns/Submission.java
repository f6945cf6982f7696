package org.lanedesk.returns;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
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
import org.lanedesk.sla.PromiseFacts;
import org.lanedesk.sla.PromisePreview;
import org.lanedesk.sla.PromiseRow;
import org.lanedesk.sla.Subject;
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
  @Inject TicketDesk tickets;
  @Inject PromiseDesk promises;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  public Quote quote(Caller by, OpenReturn wish) {
    var assessed = assessor.assess(by, wish, false);
    var waits = assessed.finding().allowed() && !assessed.automatic();
    return new Quote(
        assessed.finding().code(),
        assessed.finding().rule(),
        assessed.money(),
        assessed.freight(),
        assessed.automatic(),
        waits ? promised(by, wish, assessed, clock.instant()) : null,
        assessed.type() == ReturnType.RETURN ? assessed.reason().photos() : 0,
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
    returns.addStep(ReturnStep.submitted(id, by.actor(), now));
    var ticket = tickets.open(conversation(by, wish, assessed, request)).id();
    returns.addPhotos(wish.files().stream().map(f -> ReturnPhoto.of(id, f)).toList());
    var due =
        promises
            .promise(
                new Subject(ticket, id),
                ClockKind.DECISION,
                facts(by, wish, assessed),
                now,
                by.actor())
            .map(PromiseRow::dueAt)
            .orElse(latest(assessed, now));
    request.talksThrough(ticket, due);
    returns.update(request);
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
            assessed.automatic() ? null : due,
            by.actor(),
            now));
    if (assessed.automatic()) verdict.agreeAtOnce(request, assessed.favour().approvalRule());
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
    return promises
        .preview(facts(by, wish, assessed), ClockKind.DECISION, at)
        .map(PromisePreview::dueAt)
        .orElse(latest(assessed, at));
  }

  private static Instant latest(Assessment assessed, Instant at) {
    return at.plus(Duration.ofHours(assessed.pack().decideHours()));
  }

  private static PromiseFacts facts(Caller by, OpenReturn wish, Assessment assessed) {
    return new PromiseFacts(
        Family.AFTER_SALE,
        assessed.type() == ReturnType.REFUND_ONLY
            ? "UNSHIPPED_REFUND"
            : assessed.reason().fault() ? "FAULT" : "NO_REASON",
        wish.channel(),
        assessed.favour().level(),
        assessed.pack().code(),
        assessed.order().zone(),
        by.locale());
  }
}

package org.lanedesk.routing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Text;
import org.lanedesk.member.Level;
import org.lanedesk.member.MemberDesk;
import org.lanedesk.member.MemberQuery;
import org.lanedesk.member.MemberRow;
import org.lanedesk.sla.ClockKind;
import org.lanedesk.sla.PromiseDesk;
import org.lanedesk.sla.PromiseFacts;
import org.lanedesk.sla.PromisePreview;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;
import org.lanedesk.ticket.Flag;

/**
 * Says where a question would go, by the same rules, words, promises and ranks that a real one
 * takes.
 */
@Stateless
public class TryOutDesk {
  private static final int LONGEST = 20_000;
  private static final int AGENTS_TOLD = 50;

  @Inject RoutingBook book;
  @Inject WaitingLine line;
  @Inject PromiseDesk promises;
  @Inject MemberDesk members;
  @Inject Topics topics;
  @Inject Clock clock;

  /** Where the question would go; opens nothing and marks nobody. */
  public TriedOut tryOut(Caller by, TryOut asked) {
    return tryOut(by, asked, book.rules().classify());
  }

  /** Where it would go by other rules, which nobody has put in place. */
  public TriedOut tryOut(Caller by, TryOut asked, Classify classify) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
    var text = Text.clean(asked.text(), LONGEST, "text");
    var member = member(by, asked.member());
    var level = level(asked, member);
    var locale = asked.locale() == null ? by.locale() : asked.locale();
    var family = asked.family() == null ? Family.PRE_SALE : asked.family();
    var channel = asked.channel() == null ? Channel.FORM : asked.channel();
    var rules = book.rules();
    var marks = rules.marks(text);
    var flags = EnumSet.noneOf(Flag.class);
    marks.forEach(mark -> flags.add(Flag.valueOf(mark.params().get("flag"))));
    if (family == Family.COMPLAINT) {
      flags.add(Flag.COMPLAINT);
    }
    if (Flag.FRESH_CLAIM.name().equals(asked.reason())) {
      flags.add(Flag.FRESH_CLAIM);
    }
    var near = topics.near(classify, text, locale);
    var about =
        new Classify.Facts(family, asked.reason(), flags, level, locale, channel, text, near);
    var place = classify.place(about);
    var queue = rules.queue(place.queueCode());
    var fresh = flags.contains(Flag.FRESH_CLAIM) ? PromiseFacts.FRESH_CLAIM : null;
    var facts = new PromiseFacts(family, fresh, channel, level, null, null, locale);
    var now = clock.instant();
    var first = promises.preview(facts, ClockKind.FIRST_REPLY, now);
    var share = Share.of(new Share.Facts(flags, 0, value(asked)), rules.headStarts());
    var rank = rank(share, first, now);
    return new TriedOut(
        member == null ? null : member.name(),
        level,
        marks,
        queue,
        place.queueRule(),
        place.lane(),
        place.laneRule(),
        Need.line(place.needs()),
        near,
        first.orElse(null),
        promises.preview(facts, ClockKind.RESOLUTION, now).orElse(null),
        share,
        rank,
        line.ahead(queue.id(), place.lane(), rank),
        rules.considered(
            new Ask(queue.id(), place.lane(), channel, locale, place.needs(), now),
            Optional.empty(),
            AGENTS_TOLD));
  }

  private MemberRow member(Caller by, String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return members.members(by, new MemberQuery(null, text.strip(), 1, null)).stream()
        .findFirst()
        .orElseThrow(() -> new NoSuch("member", text.strip()));
  }

  private static Level level(TryOut asked, MemberRow member) {
    if (asked.level() != null) {
      return asked.level();
    }
    return member == null ? Level.L0 : member.level();
  }

  private static int value(TryOut asked) {
    var worth = asked.orderMinor() == null ? 0 : Math.max(0, asked.orderMinor());
    return (int)
        Math.min(Share.WHOLE, worth * Share.WHOLE / RoutingSettings.USUAL.fullValueMinor());
  }

  private Instant rank(Share share, Optional<PromisePreview> first, Instant now) {
    return first
        .map(promise ->
            share.rank(
                Duration.ofSeconds(promise.targetSeconds()),
                now,
                promises.clockOf(promise.calendarId())))
        .orElseGet(() -> now.plus(RoutingSettings.USUAL.unpromised()));
  }
}

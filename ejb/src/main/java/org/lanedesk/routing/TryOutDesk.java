package org.lanedesk.routing;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
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
 * takes, and keeps the words that mark questions.
 */
@Stateless
public class TryOutDesk {
  private static final int LONGEST = 20_000;
  private static final int AGENTS_TOLD = 50;

  @Inject RoutingBook book;
  @Inject Queues queues;
  @Inject WaitingLine line;
  @Inject PromiseDesk promises;
  @Inject MemberDesk members;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /** Where the question would go; opens nothing and marks nobody. */
  public TriedOut tryOut(Caller by, TryOut asked) {
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
    var place =
        rules.classify().place(new Classify.Facts(family, asked.reason(), flags, level, locale));
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
        first.orElse(null),
        promises.preview(facts, ClockKind.RESOLUTION, now).orElse(null),
        share,
        rank,
        line.ahead(queue.id(), place.lane(), rank),
        rules.considered(queue.id(), place.lane(), locale, Optional.empty(), AGENTS_TOLD));
  }

  /** The rules as they are tried: those that name queues, then those that name lanes. */
  public List<RoutingRule> rules(Caller by) {
    staff(by);
    return book.rules().classify().rules();
  }

  public List<WordRule> words(Caller by) {
    staff(by);
    return queues.words().stream().map(WordLine::rule).toList();
  }

  /** Says by which words questions are marked so; no words mark none. */
  public void setWords(Caller by, Flag flag, String words) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
    if (flag == null) {
      throw new Refusal("words.flag");
    }
    var wanted = WordRule.read(flag, words == null ? "" : words).line();
    if (wanted.length() > 2_000) {
      throw new Refusal("text.too-long", flag, 2_000, wanted.length());
    }
    var tooFew =
        WordRule.read(flag, wanted).words().stream().filter(TryOutDesk::tooShort).findAny();
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
    book.forget();
    happened.fire(new Deed(clock.instant(), by.actor(), "routing.words", flag.name(), null));
  }

  /** One Latin letter or two would mark nearly everything; one Chinese character may not. */
  private static boolean tooShort(String word) {
    return word.length() < (Character.isIdeographic(word.codePointAt(0)) ? 2 : 3);
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

  private static void staff(Caller by) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
  }
}

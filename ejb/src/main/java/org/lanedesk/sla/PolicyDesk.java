package org.lanedesk.sla;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.Deed;
import org.lanedesk.event.DomainEvent;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.Refusal;
import org.lanedesk.event.Stale;
import org.lanedesk.event.Text;
import org.lanedesk.outbox.Outbox;

/**
 * The table of promises as supervisors write it. A change is a new version: what was promised stays
 * promised, and only when it is asked for do running promises become shorter from then on.
 */
@Stateless
public class PolicyDesk {
  private static final int MOST_COMPARED = 20_000;
  private static final int MOST_SHOWN = 50;

  @Inject PolicyLines lines;
  @Inject PolicyBook book;
  @Inject Promises promises;
  @Inject Outbox outbox;
  @Inject Event<DomainEvent> happened;
  @Inject Clock clock;

  /**
   * What holds now, in the order in which it is tried; withdrawn codes are left out.
   *
   * @param kind null for every clock
   */
  public List<PolicyRow> inForce(Caller by, ClockKind kind) {
    staff(by);
    var rules = book.rules();
    var now = clock.instant();
    var inForce = rules.policies().inForce(now);
    return inForce.stream()
        .filter(policy -> kind == null || policy.clock() == kind)
        .map(policy -> row(policy, inForce, rules, now))
        .toList();
  }

  /** All versions of a code, newest first. */
  public List<PolicyVersion> versions(Caller by, String code) {
    staff(by);
    var now = clock.instant();
    var all = new Policies(lines.all().stream().map(PolicyLine::policy).toList());
    var found = lines.versions(code);
    if (found.isEmpty()) {
      throw new NoSuch("policy", code);
    }
    return found.reversed().stream()
        .map(line -> line.version(PolicyStatus.of(line.policy(), all, now)))
        .toList();
  }

  /** What would happen, without doing it. */
  public PolicyEffect preview(Caller by, PolicyWish wish) {
    write(by);
    var now = clock.instant();
    var rules = book.rules();
    var policy = wanted(wish, rules, now);
    var then = rules.policies().with(List.of(policy));
    var at = policy.validFrom();
    var running = promises.running(policy.clock(), Limit.of(MOST_COMPARED + 1));
    var found = new ArrayList<PolicyEffect.Line>();
    var looked = Math.min(running.size(), MOST_COMPARED);
    for (var promise : running.subList(0, looked)) {
      var before = rules.policies().first(policy.clock(), promise.facts(), at);
      var after = then.first(policy.clock(), promise.facts(), at);
      if (after.isPresent() && !after.equals(before)) {
        line(promise, after.get(), now, rules).ifPresent(found::add);
      }
    }
    var shorter = (int) found.stream().filter(PolicyEffect.Line::shorter).count();
    return new PolicyEffect(
        shorter,
        found.size() - shorter,
        looked,
        running.size() <= MOST_COMPARED,
        found.stream().limit(MOST_SHOWN).toList());
  }

  /**
   * Adds the version.
   *
   * @return its row, as it will be tried
   * @throws Stale when the code has a newer version than was looked at
   */
  public PolicyVersion save(Caller by, PolicyWish wish) {
    write(by);
    var now = clock.instant();
    var policy = wanted(wish, new Rules(stored(), book.rules().calendars()), now);
    if (wish.shorten() && policy.validFrom().isAfter(now)) {
      throw new Refusal("policy.shorten-later");
    }
    var line = lines.insert(PolicyLine.of(policy, now, by.name(), why(wish)));
    book.forget();
    if (wish.shorten()) {
      outbox.add(Shortening.KIND, line.policy().id().toString());
    }
    var deed = policy.withdrawn() ? "policy.withdrawn" : "policy.set";
    happened.fire(
        new Deed(now, by.actor(), deed, policy.code() + " v" + policy.version(), why(wish)));
    return line.version(PolicyStatus.of(line.policy(), stored(), now));
  }

  private Policies stored() {
    return new Policies(lines.all().stream().map(PolicyLine::policy).toList());
  }

  private SlaPolicy wanted(PolicyWish wish, Rules rules, Instant now) {
    var versions = rules.policies().versions(wish.code() == null ? "" : wish.code());
    var newest = versions.isEmpty() ? null : versions.getLast();
    if (wish.seenVersion() != (newest == null ? 0 : newest.version())) {
      if (newest == null) {
        throw new NoSuch("policy", wish.code());
      }
      if (wish.seenVersion() == 0) {
        throw new Refusal("policy.code-taken", wish.code());
      }
      throw new Stale("policy", wish.code(), newest.version(), List.of());
    }
    return new PolicyDraft(wish, newest, rules.calendars()).policy(now);
  }

  private Optional<PolicyEffect.Line> line(
      Promise promise, SlaPolicy policy, Instant now, Rules rules) {
    var course = promise.course();
    var hours = rules.calendars().get(promise.calendarId()).clock();
    var same =
        course.target().equals(policy.target()) && promise.calendarId().equals(policy.calendarId());
    if (same) {
      return Optional.empty();
    }
    var left = policy.target().minus(course.elapsed(now, hours));
    var due =
        course.countingSince() == null
            ? null
            : rules.calendars().get(policy.calendarId()).clock().dueAfter(left, now);
    return Optional.of(
        new PolicyEffect.Line(
            promise.ticketId(),
            promise.returnId(),
            promise.policyCode(),
            course.target().toSeconds(),
            course.dueAt(),
            policy.target().toSeconds(),
            due));
  }

  private static PolicyRow row(
      SlaPolicy policy, List<SlaPolicy> inForce, Rules rules, Instant now) {
    var all = rules.policies();
    return new PolicyRow(
        policy,
        rules.calendars().get(policy.calendarId()),
        Policies.ties(policy, inForce).stream().map(SlaPolicy::code).toList(),
        Policies.coveredBy(policy, inForce).map(SlaPolicy::code).orElse(null),
        (int)
            all.versions(policy.code()).stream()
                .filter(version -> version.validFrom().isAfter(now))
                .count());
  }

  private static String why(PolicyWish wish) {
    return Text.line(wish.why(), 400, "why");
  }

  private static void staff(Caller by) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
  }

  private static void write(Caller by) {
    by.mustBe(Role.SUPERVISOR, Role.ADMIN);
  }
}

package org.lanedesk.sla;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lanedesk.member.Level;
import org.lanedesk.ticket.Channel;
import org.lanedesk.ticket.Family;

/**
 * A running, paused or finished clock with the policy, target and facts that it was given. Its
 * rules are those of {@link Course}.
 */
@Entity
class Promise {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "promise_seq")
  @SequenceGenerator(name = "promise_seq", sequenceName = "promise_seq", allocationSize = 50)
  private Long id;

  private String subject;
  private Long ticketId;
  private Long returnId;

  @Enumerated(EnumType.STRING)
  private ClockKind clock;

  @Enumerated(EnumType.STRING)
  private PromiseState state;

  private Long policyId;
  private int policyVersion;
  private String policyCode;
  private Long calendarId;

  @Column(name = "target_s")
  private int targetSeconds;

  private long warnMs;

  @Enumerated(EnumType.STRING)
  private Family family;

  private String returnType;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private Level level;

  private String region;
  private String language;
  private Instant startedAt;
  private long openMs;
  private Instant resumedAt;
  private Instant warnAt;
  private Instant dueAt;
  private Instant breakAt;
  private boolean warned;
  private Instant stoppedAt;
  private Instant escalateAt;
  private int escalated;
  private String breachReason;
  private String breachNote;

  protected Promise() {}

  static Promise made(Subject subject, SlaPolicy policy, PromiseFacts facts, Instant at) {
    var promise = new Promise();
    promise.subject = subject.key();
    promise.ticketId = subject.ticketId();
    promise.returnId = subject.returnId();
    promise.clock = policy.clock();
    promise.under(policy, facts.level());
    promise.family = facts.family();
    promise.returnType = facts.returnType();
    promise.channel = facts.channel();
    promise.region = facts.region();
    promise.language = facts.language();
    promise.startedAt = at;
    return promise;
  }

  /** From now on another policy holds; the course is told the new target separately. */
  void under(SlaPolicy policy, Level level) {
    this.policyId = policy.id();
    this.policyVersion = policy.version();
    this.policyCode = policy.code();
    this.calendarId = policy.calendarId();
    this.level = level;
  }

  Long id() {
    return id;
  }

  Long returnId() {
    return returnId;
  }

  String policyCode() {
    return policyCode;
  }

  Long ticketId() {
    return ticketId;
  }

  String subject() {
    return subject;
  }

  ClockKind clock() {
    return clock;
  }

  Long policyId() {
    return policyId;
  }

  int policyVersion() {
    return policyVersion;
  }

  Long calendarId() {
    return calendarId;
  }

  boolean broken() {
    return state == PromiseState.BROKEN;
  }

  BrokenRow brokenRow() {
    return new BrokenRow(id, clock, breachReason, breachNote);
  }

  void brokenBecause(String reason, String note) {
    breachReason = reason;
    breachNote = note;
  }

  /** When something more is to be done about it; null while nothing is. */
  Instant escalateAt() {
    return escalateAt;
  }

  /** Works out the next mark of its policy, which an overdue promise passes while it counts. */
  void escalateNext(List<Escalation> all, SlaClock hours) {
    escalateAt = nextMark(all).map(mark -> passes(mark, hours)).orElse(null);
  }

  Optional<Escalation> nextMark(List<Escalation> all) {
    return broken() && !ended() && resumedAt != null
        ? all.stream().filter(mark -> mark.percent() > escalated).findFirst()
        : Optional.empty();
  }

  void escalated(Escalation mark) {
    escalated = mark.percent();
  }

  private Instant passes(Escalation mark, SlaClock hours) {
    if (mark.percent() == 100) {
      return breakAt;
    }
    var marked = Duration.ofSeconds(targetSeconds).multipliedBy(mark.percent()).dividedBy(100);
    return hours.dueAfter(marked.minusMillis(openMs), resumedAt);
  }

  boolean ended() {
    return stoppedAt != null;
  }

  boolean cancelled() {
    return state == PromiseState.CANCELLED;
  }

  PromiseFacts facts() {
    return new PromiseFacts(family, returnType, channel, level, region, null, language);
  }

  Course course() {
    return new Course(
        state,
        Duration.ofSeconds(targetSeconds),
        Duration.ofMillis(warnMs),
        Duration.ofMillis(openMs),
        resumedAt,
        warnAt,
        dueAt,
        breakAt,
        warned,
        stoppedAt);
  }

  void follow(Course course) {
    state = course.state();
    targetSeconds = Math.toIntExact(course.target().toSeconds());
    warnMs = course.warnAfter().toMillis();
    openMs = course.open().toMillis();
    resumedAt = course.countingSince();
    warnAt = course.warnAt();
    dueAt = course.dueAt();
    breakAt = course.breakAt();
    warned = course.warned();
    stoppedAt = course.stoppedAt();
  }

  PromiseRow row(SlaClock clockOfCalendar, Instant now) {
    return new PromiseRow(
        id,
        ticketId,
        returnId,
        clock,
        state,
        targetSeconds,
        course().elapsed(now, clockOfCalendar).toMillis(),
        startedAt,
        dueAt,
        warnAt,
        stoppedAt,
        policyId,
        policyVersion,
        policyCode,
        calendarId);
  }
}

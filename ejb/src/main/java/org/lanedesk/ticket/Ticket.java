package org.lanedesk.ticket;

import static org.lanedesk.ticket.TicketState.ASSIGNED;
import static org.lanedesk.ticket.TicketState.ESCALATED;
import static org.lanedesk.ticket.TicketState.IN_PROGRESS;
import static org.lanedesk.ticket.TicketState.NEW;
import static org.lanedesk.ticket.TicketState.QUEUED;
import static org.lanedesk.ticket.TicketState.RESOLVED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.lanedesk.event.Actor;
import org.lanedesk.event.Refusal;
import org.lanedesk.member.Level;

/**
 * A unit of work with promises on it, from the first message until it is closed.
 *
 * <p>Its place in a queue (queue, lane, rank, share, answerBy) is written by {@code routing} and
 * {@code sla} alone, by statements of their own that do not count as a change; whatever a person
 * does raises the version.
 */
@Entity
public class Ticket {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String subject;
  private String preview;

  @Enumerated(EnumType.STRING)
  private Family family;

  private String reason;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private Long requesterId;
  private String requesterName;
  private String requesterEmail;
  private String orderNumber;
  private Long returnId;
  private String locale;
  private String zone;

  @Enumerated(EnumType.STRING)
  private Level level;

  @Column(insertable = false, updatable = false)
  private Long queueId;

  @Enumerated(EnumType.STRING)
  @Column(insertable = false, updatable = false)
  private Lane lane;

  @Column(insertable = false, updatable = false)
  private Instant rankAt;

  @Column(insertable = false, updatable = false)
  private Instant answerBy;

  /** What whoever answers must be able to do, in routing's words. */
  @Column(insertable = false, updatable = false)
  private String skills;

  /** Sum of the head starts in thousandths. */
  @Column(updatable = false)
  private int share;

  @Enumerated(EnumType.STRING)
  private TicketState state;

  private String resolution;
  private boolean waiting;
  private Long assigneeId;
  private String assigneeName;
  private Instant startedAt;
  private String flags;
  private int chaseCount;
  private int reopenCount;
  private int transferCount;
  private int requeueCount;
  private Instant createdAt;
  private Instant updatedAt;
  private Instant firstReplyAt;
  private Instant resolvedAt;
  private Instant closedAt;
  private Instant lastCustomerAt;
  private Instant unansweredSince;
  private Integer csat;
  private String csatComment;
  private Instant csatAt;
  private String accessHash;
  private String textHash;
  private String externalId;
  private String tags;
  private String customFields;

  @Version private int version;

  protected Ticket() {}

  static Ticket opened(Draft draft, Instant at) {
    var t = new Ticket();
    t.subject = draft.subject();
    t.preview = Excerpt.of(draft.text());
    t.family = draft.family();
    t.reason = draft.reason();
    t.channel = draft.channel();
    t.requesterId = draft.requester().id();
    t.requesterName = draft.requester().name();
    t.requesterEmail = draft.requester().email();
    t.orderNumber = draft.orderNumber();
    t.returnId = draft.returnId();
    t.locale = draft.locale();
    t.zone = draft.requester().zone();
    t.level = draft.requester().level();
    t.flags = Flag.line(draft.flags());
    t.accessHash = draft.accessHash();
    t.textHash = draft.textHash();
    t.externalId = draft.externalId();
    t.tags = draft.tags();
    t.customFields = draft.customFields();
    t.state = NEW;
    t.createdAt = at;
    t.updatedAt = at;
    t.startedAt = at;
    t.lastCustomerAt = at;
    t.unansweredSince = at;
    return t;
  }

  /** An agent has it now; what was waiting waits no longer. */
  void taken(Long agent, String name, Instant at) {
    if (state == NEW || state == QUEUED) {
      state = state.to(ASSIGNED);
    } else if (!state.isOpen()) {
      throw new Refusal("ticket.not-from-here", state, ASSIGNED, state.next());
    }
    assigneeId = agent;
    assigneeName = name;
    waiting = false;
    updatedAt = at;
  }

  /** A human answered in public. */
  void replied(String text, Instant at) {
    if (firstReplyAt == null) {
      firstReplyAt = at;
    }
    unansweredSince = null;
    preview = Excerpt.of(text);
    updatedAt = at;
  }

  /** A note changes nothing but the version, so that whoever is typing learns of it. */
  void noted(Instant at) {
    updatedAt = at;
  }

  /** The customer wrote; what had been resolved is open again, what waited for them goes on. */
  void customerWrote(String text, Instant at, Duration mayReopen) {
    if (state == RESOLVED) {
      if (resolvedAt.plus(mayReopen).isBefore(at)) {
        throw new Refusal("ticket.closed", id);
      }
      reopenCount++;
      resolvedAt = null;
      resolution = null;
      flag(Flag.REOPENED);
    }
    state =
        switch (state) {
          case RESOLVED -> state.to(assigneeId == null ? QUEUED : IN_PROGRESS);
          case WAIT_CUSTOMER, ON_HOLD -> state.to(IN_PROGRESS);
          case CLOSED, MERGED, SPAM -> throw new Refusal("ticket.closed", id);
          default -> state;
        };
    if (unansweredSince == null) {
      unansweredSince = at;
      startedAt = at;
    }
    waiting = waits();
    lastCustomerAt = at;
    preview = Excerpt.of(text);
    updatedAt = at;
  }

  void move(TicketState next, String why, Instant at) {
    state = state.to(next);
    waiting = waits();
    switch (state) {
      case RESOLVED -> {
        resolvedAt = at;
        resolution = why;
      }
      case CLOSED -> {
        closedAt = at;
        if (resolution == null) {
          resolution = why;
        }
      }
      default -> updatedAt = at;
    }
    updatedAt = at;
  }

  /** Back to the queue it came from; its age is kept. */
  void givenBack(Instant at) {
    toQueue(at);
    requeueCount++;
    flag(Flag.GIVEN_BACK);
  }

  void transferred(Instant at) {
    toQueue(at);
    transferCount++;
  }

  private void toQueue(Instant at) {
    if (state != QUEUED) {
      state = state.to(QUEUED);
    }
    assigneeId = null;
    assigneeName = null;
    waiting = waits();
    updatedAt = at;
  }

  /** The customer asks again; the second time it is a supervisor's matter. */
  void chased(int escalatesAt, Instant at) {
    if (!state.isOpen() || state == TicketState.WAIT_CUSTOMER) {
      throw new Refusal("ticket.nothing-to-chase", state);
    }
    chaseCount++;
    if (chaseCount >= escalatesAt && state != ESCALATED) {
      state = state.to(ESCALATED);
    }
    waiting = waits();
    updatedAt = at;
  }

  void rated(int stars, String comment, Instant at) {
    if (state != RESOLVED && state != TicketState.CLOSED) {
      throw new Refusal("ticket.rate-later", state);
    }
    if (stars < 1 || stars > 5) {
      throw new Refusal("ticket.stars", stars);
    }
    csat = stars;
    csatComment = comment;
    csatAt = at;
    updatedAt = at;
  }

  /** A level rises while the ticket is open and never falls. */
  boolean raised(Level now, Instant at) {
    if (!state.isOpen() || now.compareTo(level) <= 0) {
      return false;
    }
    level = now;
    updatedAt = at;
    return true;
  }

  void describe(String subject, String tags, String customFields, String externalId, Instant at) {
    this.subject = subject;
    this.tags = tags;
    this.customFields = customFields;
    this.externalId = externalId;
    updatedAt = at;
  }

  private boolean waits() {
    return assigneeId == null && (state == NEW || state == QUEUED || state == ESCALATED);
  }

  private void flag(Flag flag) {
    var all = EnumSet.noneOf(Flag.class);
    all.addAll(Flag.of(flags));
    all.add(flag);
    flags = Flag.line(all);
  }

  /** The customer as the author of what they say. */
  Actor customer() {
    return new Actor(Actor.Kind.CUSTOMER, requesterId, requesterName);
  }

  boolean fitsKey(String hash) {
    return accessHash.equals(hash);
  }

  Long id() {
    return id;
  }

  int version() {
    return version;
  }

  TicketState state() {
    return state;
  }

  Long requester() {
    return requesterId;
  }

  Long assignee() {
    return assigneeId;
  }

  Long queue() {
    return queueId;
  }

  String orderNumber() {
    return orderNumber;
  }

  Channel channel() {
    return channel;
  }

  int chaseCount() {
    return chaseCount;
  }

  Instant unansweredSince() {
    return unansweredSince;
  }

  /** The ticket as lists and pages see it. */
  TicketRow row() {
    return new TicketRow(
        id,
        version,
        subject,
        family,
        reason,
        channel,
        state,
        level,
        queueId,
        lane,
        requesterId,
        requesterName,
        requesterEmail,
        assigneeId,
        assigneeName,
        orderNumber,
        returnId,
        locale,
        zone,
        Flag.of(flags),
        Fields.tags(tags),
        Fields.read(customFields),
        externalId,
        createdAt,
        updatedAt,
        startedAt,
        rankAt,
        answerBy,
        firstReplyAt,
        resolvedAt,
        closedAt,
        lastCustomerAt,
        unansweredSince,
        chaseCount,
        reopenCount,
        transferCount,
        csat,
        csatComment,
        preview,
        waiting,
        skills);
  }
}

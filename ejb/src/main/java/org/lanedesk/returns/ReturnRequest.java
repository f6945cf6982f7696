package org.lanedesk.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import org.lanedesk.member.Level;

/**
 * A return from the wish to the end.
 *
 * <p>It is submitted with the judgement and the money of that moment; both stay as they were,
 * whatever becomes of the policy. The shop agrees or refuses, the customer may withdraw until the
 * money moves. Every step passes {@link ReturnFlow}, raises the version and is written to the
 * history.
 */
@Entity
@Table(name = "return_request")
public class ReturnRequest {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private Long ticketId;
  private Long memberId;
  private String memberName;
  private Long purchaseId;
  private String orderNumber;

  @Enumerated(EnumType.STRING)
  private ReturnType type;

  @Enumerated(EnumType.STRING)
  private ReturnReason reason;

  private String goods;
  private String text;

  @Enumerated(EnumType.STRING)
  private ReturnState state;

  @Enumerated(EnumType.STRING)
  private Level level;

  private String currency;
  private long grossMinor;
  private long couponMinor;
  private long freightMinor;
  private long amountMinor;

  @Enumerated(EnumType.STRING)
  private FreightBearer freightBearer;

  private Long freightUpTo;
  private Long packId;

  @Enumerated(EnumType.STRING)
  private EligibilityCode code;

  private Instant untilAt;
  private Instant decideBy;
  private Instant createdAt;
  private Instant updatedAt;
  private Instant decidedAt;
  private String decidedBy;
  private String decision;

  @Enumerated(EnumType.STRING)
  private RejectReason rejectedFor;

  @Version private int version;

  protected ReturnRequest() {}

  static ReturnRequest submitted(Assessment assessed, String text, Instant now) {
    var wish = new ReturnRequest();
    wish.memberId = assessed.order().memberId();
    wish.memberName = assessed.memberName();
    wish.purchaseId = assessed.order().id();
    wish.orderNumber = assessed.order().number();
    wish.type = assessed.type();
    wish.reason = assessed.reason();
    wish.goods = assessed.goods();
    wish.text = text;
    wish.state = ReturnState.SUBMITTED;
    wish.level = assessed.favour().level();
    wish.currency = assessed.money().currency();
    wish.grossMinor = assessed.money().grossMinor();
    wish.couponMinor = assessed.money().couponMinor();
    wish.freightMinor = assessed.money().freightMinor();
    wish.amountMinor = assessed.money().amountMinor();
    wish.freightBearer = assessed.freight().bearer();
    wish.freightUpTo = assessed.freight().upTo();
    wish.packId = assessed.pack().id();
    wish.code = assessed.finding().code();
    wish.untilAt = assessed.finding().until();
    wish.createdAt = now;
    wish.updatedAt = now;
    return wish;
  }

  /** Its conversation and the shop's deadline are known. */
  void talksThrough(Long ticket, Instant deadline) {
    ticketId = ticket;
    decideBy = deadline;
  }

  /**
   * Takes a step.
   *
   * @throws VerbNotAllowed when the state or the party does not allow it
   */
  ReturnFlow.Step take(ReturnVerb verb, ReturnFlow.Party party, Instant at) {
    var step =
        ReturnFlow.step(state, verb, type, party)
            .orElseThrow(() -> new VerbNotAllowed(verb.name(), state, allowed(party)));
    state = step.to();
    decideBy = state.undecided() ? decideBy : null;
    updatedAt = at;
    return step;
  }

  /** Who decided, when, and what he wrote; {@code why} only when it was refused. */
  void decided(String who, Instant at, String words, RejectReason why) {
    decidedBy = who;
    decidedAt = at;
    decision = words;
    rejectedFor = why;
  }

  Set<ReturnVerb> allowed(ReturnFlow.Party party) {
    return ReturnFlow.allowed(state, type, party);
  }

  String number() {
    return "R" + id;
  }

  Refund money() {
    return new Refund(currency, grossMinor, couponMinor, freightMinor, amountMinor);
  }

  FreightTerms freight(Favour favour) {
    var terms = favour.freight(type, reason, currency);
    return new FreightTerms(freightBearer, freightUpTo, terms.rule());
  }

  Long id() {
    return id;
  }

  int version() {
    return version;
  }

  Long ticketId() {
    return ticketId;
  }

  Long memberId() {
    return memberId;
  }

  String memberName() {
    return memberName;
  }

  Long purchaseId() {
    return purchaseId;
  }

  String orderNumber() {
    return orderNumber;
  }

  ReturnType type() {
    return type;
  }

  ReturnReason reason() {
    return reason;
  }

  String text() {
    return text;
  }

  ReturnState state() {
    return state;
  }

  Level level() {
    return level;
  }

  Long packId() {
    return packId;
  }

  EligibilityCode code() {
    return code;
  }

  Instant untilAt() {
    return untilAt;
  }

  Instant decideBy() {
    return decideBy;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  Instant decidedAt() {
    return decidedAt;
  }

  String decidedBy() {
    return decidedBy;
  }

  String decision() {
    return decision;
  }

  RejectReason rejectedFor() {
    return rejectedFor;
  }
}

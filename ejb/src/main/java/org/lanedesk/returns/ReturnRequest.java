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
import java.time.ZoneId;
import java.util.Set;
import org.lanedesk.member.Level;

/**
 * A return from the wish to the end.
 *
 * <p>It is submitted with the judgement and the money of that moment; both stay as they were,
 * whatever becomes of the policy, until the customer changes the request. Every step passes {@link
 * ReturnFlow}, raises the version and is written to the history.
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
  private Long approvedMinor;
  private long refundedMinor;

  @Enumerated(EnumType.STRING)
  private FreightBearer freightBearer;

  private Long freightUpTo;
  private Long packId;

  @Enumerated(EnumType.STRING)
  private EligibilityCode code;

  private String zone;
  private boolean shipped;
  private boolean goodsHere;
  private boolean advanced;
  private boolean negotiated;
  private boolean evidenceOpen;
  private boolean surface;
  private int attempts;

  @Enumerated(EnumType.STRING)
  private Way offerWay;

  private Long proposedBy;
  private Instant untilAt;
  private Instant decideBy;
  private Instant dueAt;
  private Instant nextAt;

  @Enumerated(EnumType.STRING)
  private Turn turn;

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
    wish.zone = assessed.order().zone();
    wish.shipped = assessed.order().shippedAt() != null || assessed.order().deliveredAt() != null;
    wish.state = ReturnState.SUBMITTED;
    wish.level = assessed.favour().level();
    wish.attempts = 1;
    wish.turn = Turn.of(ReturnState.SUBMITTED);
    wish.createdAt = now;
    wish.asks(assessed, text, now);
    return wish;
  }

  /** What is wanted, judged and counted at that moment. */
  private void asks(Assessment assessed, String words, Instant now) {
    type = assessed.type();
    reason = assessed.reason();
    goods = assessed.goods();
    text = words;
    currency = assessed.money().currency();
    grossMinor = assessed.money().grossMinor();
    couponMinor = assessed.money().couponMinor();
    freightMinor = assessed.money().freightMinor();
    amountMinor = assessed.money().amountMinor();
    freightBearer = assessed.freight().bearer();
    freightUpTo = assessed.freight().upTo();
    packId = assessed.pack().id();
    code = assessed.finding().code();
    untilAt = assessed.finding().until();
    updatedAt = now;
  }

  /** Its conversation and the shop's deadline are known. */
  void talksThrough(Long ticket, Instant deadline) {
    ticketId = ticket;
    decideBy = deadline;
  }

  /** The shop owes a decision by then. */
  void decideBy(Instant deadline) {
    decideBy = deadline;
  }

  /** The customer asks for something else, or better. */
  void modified(Assessment assessed, String words, Instant now) {
    asks(assessed, words, now);
    attempts++;
    negotiated = false;
    proposedBy = null;
    decidedAt = null;
    decidedBy = null;
    decision = null;
    rejectedFor = null;
  }

  /**
   * Takes a step.
   *
   * @param wanted where it should lead, for verbs that leave the choice
   * @throws VerbNotAllowed when the state or the party does not allow it
   */
  Step take(ReturnVerb verb, Party party, Way wanted, Instant at) {
    var step =
        ReturnFlow.step(situation(), verb, party, wanted)
            .orElseThrow(() -> new VerbNotAllowed(verb.name(), state, allowed(party)));
    state = step.to();
    decideBy = state.undecided() ? decideBy : null;
    turn = Turn.of(state);
    updatedAt = at;
    if (verb == ReturnVerb.RECEIVE) goodsHere = true;
    if (verb == ReturnVerb.DECLINE || verb == ReturnVerb.EXPIRE && step.way() != null)
      negotiated = negotiated || step.from() == ReturnState.NEGOTIATING;
    if (step.from() == ReturnState.NEGOTIATING) offerWay = null;
    if (!step.stays()) proposedBy = null;
    return step;
  }

  Situation situation() {
    return new Situation(state, type, goodsHere, offerWay, advanced);
  }

  /** Who decided, when, and what he wrote; {@code why} only when it was refused. */
  void decided(String who, Instant at, String words, RejectReason why) {
    decidedBy = who;
    decidedAt = at;
    decision = words;
    rejectedFor = why;
  }

  /** So much is agreed to go back. */
  void approved(long minor) {
    approvedMinor = minor;
  }

  void offered(Way way) {
    offerWay = way;
  }

  void proposed(Long by) {
    proposedBy = by;
  }

  void advanced(boolean open) {
    advanced = open;
  }

  void evidence(boolean open) {
    evidenceOpen = open;
  }

  void bySurface(boolean mail) {
    surface = mail;
  }

  /** Money went back. */
  void refunded(long minor) {
    refundedMinor = Math.addExact(refundedMinor, minor);
  }

  /**
   * Whose turn it is, and what happens when.
   *
   * @param due null when no timer runs
   * @param next when the watch has to look at it; null when nothing happens by itself
   */
  void timed(Instant due, Instant next) {
    dueAt = due;
    nextAt = next;
  }

  Set<ReturnVerb> allowed(Party party) {
    return ReturnFlow.allowed(situation(), party);
  }

  String number() {
    return "R" + id;
  }

  Refund money() {
    return new Refund(currency, grossMinor, couponMinor, freightMinor, amountMinor);
  }

  /** What goes back, or would when it is agreed as asked. */
  Money payable() {
    return new Money(approvedMinor == null ? amountMinor : approvedMinor, currency);
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

  ZoneId zone() {
    return ZoneId.of(zone);
  }

  boolean shipped() {
    return shipped;
  }

  boolean surface() {
    return surface;
  }

  boolean goodsHere() {
    return goodsHere;
  }

  boolean advanced() {
    return advanced;
  }

  boolean negotiated() {
    return negotiated;
  }

  boolean evidenceOpen() {
    return evidenceOpen;
  }

  int attempts() {
    return attempts;
  }

  Long proposedBy() {
    return proposedBy;
  }

  long refundedMinor() {
    return refundedMinor;
  }

  Turn turn() {
    return turn;
  }

  Instant dueAt() {
    return dueAt;
  }

  Instant nextAt() {
    return nextAt;
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

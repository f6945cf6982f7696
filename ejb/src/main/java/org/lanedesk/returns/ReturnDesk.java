package org.lanedesk.returns;

import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NoSuch;
import org.lanedesk.member.MemberDesk;

/**
 * Where goods are asked to be taken back, and where that is seen and decided.
 *
 * <p>A customer reaches his own returns, a guest those of the order he opened with his code, an
 * agent all. What somebody may not see does not exist for him.
 */
@Stateless
public class ReturnDesk {
  private static final int MOST = 200;

  @Inject Returns returns;
  @Inject Assessor assessor;
  @Inject Submission submission;
  @Inject Verdict verdict;
  @Inject Verbs verbs;
  @Inject Following following;
  @Inject MemberDesk members;

  /** An order line by line: what can come back, until when, or why not. */
  public Returnable returnable(Caller by, String orderNumber) {
    return assessor.returnable(assessor.order(new Door(by).known().by(), orderNumber));
  }

  /** The caller's own orders, the newest two hundred, as far as he has any. */
  public List<Returnable> returnable(Caller by) {
    return returnable(by, MOST);
  }

  /**
   * The caller's own orders, newest first, as far as he has any.
   *
   * @param most how many, from 1 to 200
   */
  public List<Returnable> returnable(Caller by, int most) {
    if (by.order() != null) return List.of(returnable(by, by.order()));
    if (by.account() == null) return List.of();
    return assessor.returnable(members.ordersOf(by, by.account(), most));
  }

  /** What would come of a wish, without keeping anything. */
  public Quote quote(Caller by, OpenReturn wish) {
    return submission.quote(new Door(by).known().by(), wish);
  }

  /**
   * Keeps a return: holds the pieces, opens its conversation, promises a decision, and agrees at
   * once where the customer's level says so.
   *
   * @return its id
   * @throws NotReturnable with the rule in words; nothing is kept
   * @throws NoSuch {@code order}, {@code order-line}
   */
  public Long open(Caller by, OpenReturn wish) {
    return submission.open(new Door(by).known().by(), wish);
  }

  /**
   * @throws NoSuch {@code return}, also when it is not his
   */
  public ReturnView read(Caller by, Long id) {
    var request = seen(by, id);
    var pack = assessor.pack(request.packId());
    var favour = assessor.favour(request.level());
    var money = request.money();
    return new ReturnView(
        request.id(),
        request.version(),
        request.state(),
        request.type(),
        request.reason(),
        request.text(),
        request.level(),
        request.memberId(),
        request.memberName(),
        request.orderNumber(),
        request.ticketId(),
        money,
        request.freight(favour),
        request.code(),
        pack.words(request.code(), request.type(), request.reason(), request.untilAt()),
        pack.code() + " v" + pack.version(),
        request.untilAt(),
        request.createdAt(),
        request.updatedAt(),
        request.decideBy(),
        request.decidedAt(),
        request.state() == ReturnState.APPROVED_AWAIT_RETURN ? request.dueAt() : null,
        request.decidedBy(),
        request.decision(),
        request.rejectedFor(),
        returns.linesOf(id).stream().map(line -> line.view(money.currency())).toList(),
        returns.photosOf(id),
        returns.historyOf(id),
        request.allowed(new Door(by).party()),
        following.of(request, pack, new Door(by).staff()));
  }

  /**
   * Returns as far as the caller may see them. Only what waits for a decision is ordered by its
   * deadline, everything else by age, newest first.
   */
  public List<ReturnRow> list(Caller by, ReturnQuery query) {
    var door = new Door(by).known();
    var states = query.states().isEmpty() ? EnumSet.allOf(ReturnState.class) : query.states();
    var limit = Limit.of(query.limit());
    var before = query.after() == null ? Long.MAX_VALUE : query.after();
    if (!door.staff()) return own(by, query, states, before, limit);
    if (query.order() != null) return returns.ofOrder(query.order(), states, before, limit);
    if (query.member() != null) return returns.ofMember(query.member(), states, before, limit);
    if (query.turn() != null) return turn(query, limit);
    if (states.stream().allMatch(ReturnState::undecided)) return waiting(query, states, limit);
    return returns.newest(states, before, limit);
  }

  /** How many wait for the shop. */
  public long waiting(Caller by) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    return returns.countTurn(Turn.SHOP);
  }

  /** The verbs the caller may use on it now. */
  public Set<ReturnVerb> allowed(Caller by, Long id) {
    return seen(by, id).allowed(new Door(by).party());
  }

  /**
   * Refuses a verb that is not the caller's now, before anything that goes with it is read.
   *
   * @throws VerbNotAllowed with the verbs that are
   */
  public void mustAllow(Caller by, Long id, String verb) {
    allowed(seen(by, id), new Door(by).party(), verb);
  }

  private static ReturnVerb allowed(ReturnRequest request, Party party, String verb) {
    var allowed = request.allowed(party);
    return ReturnVerb.named(verb)
        .filter(allowed::contains)
        .orElseThrow(() -> new VerbNotAllowed(verb, request.state(), allowed));
  }

  /** What an agent could say when he agrees, in the customer's language; for staff. */
  public String offeredWords(Caller by, Long id) {
    by.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    return verdict.offered(seen(by, id));
  }

  /**
   * The shop agrees.
   *
   * @param seenVersion null takes whatever is current
   * @param note what the customer is told; null says what comes next
   */
  public void approve(Caller by, Long id, Integer seenVersion, String note) {
    act(by, id, ReturnVerb.APPROVE.name(), new Decision(seenVersion, note, null));
  }

  /**
   * The shop refuses.
   *
   * @param text what the customer is told
   */
  public void reject(Caller by, Long id, Integer seenVersion, RejectReason reason, String text) {
    act(by, id, ReturnVerb.REJECT.name(), new Decision(seenVersion, text, reason));
  }

  /** The customer, or an agent for him, withdraws it. */
  public void cancel(Caller by, Long id) {
    act(by, id, ReturnVerb.CANCEL.name(), Decision.none());
  }

  /**
   * Whatever verb somebody wants.
   *
   * @throws VerbNotAllowed also for a verb that nobody knows; tells those that are allowed
   * @throws org.lanedesk.event.Stale when {@code seenVersion} is not current; nothing is changed
   */
  public void act(Caller by, Long id, String verb, Decision with) {
    var request = seen(by, id);
    verbs.act(by, request, allowed(request, new Door(by).party(), verb), with);
  }

  private List<ReturnRow> own(
      Caller by, ReturnQuery query, Set<ReturnState> states, long before, Limit limit) {
    if (by.order() != null) return returns.ofOrder(by.order(), states, before, limit);
    if (by.account() == null) return List.of();
    return query.order() == null
        ? returns.ofMember(by.account(), states, before, limit)
        : returns.ofOrder(query.order(), states, before, limit).stream()
            .filter(row -> row.memberId().equals(by.account()))
            .toList();
  }

  private List<ReturnRow> waiting(ReturnQuery query, Set<ReturnState> states, Limit limit) {
    if (query.after() == null) return returns.byDeadline(states, Returns.EVER, 0L, limit);
    return returns
        .deadlineOf(query.after())
        .map(by -> returns.byDeadline(states, by, query.after(), limit))
        .orElse(List.of());
  }

  private List<ReturnRow> turn(ReturnQuery query, Limit limit) {
    if (query.after() == null) return returns.byTurn(query.turn(), Returns.EVER, 0L, limit);
    return returns
        .dueOf(query.after())
        .map(by -> returns.byTurn(query.turn(), by, query.after(), limit))
        .orElse(List.of());
  }

  private ReturnRequest seen(Caller by, Long id) {
    return returns
        .findById(id)
        .filter(new Door(by)::of)
        .orElseThrow(() -> new NoSuch("return", id));
  }
}

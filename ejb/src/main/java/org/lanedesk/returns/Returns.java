package org.lanedesk.returns;

import jakarta.data.Limit;
import jakarta.data.repository.CrudRepository;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/** Returns, their lines, photos and histories, and the tables they are judged by. */
@Repository
public interface Returns extends CrudRepository<ReturnRequest, Long> {
  /** Before every deadline. */
  Instant EVER = Instant.EPOCH;

  StatelessSession session();

  /**
   * Makes everybody else who wants to return something of this order wait until this transaction
   * ends, so that what is read next is what is true.
   */
  default void holdOrder(Long purchase) {
    session()
        .createNativeQuery("select id from purchase where id = :id for update", Long.class)
        .setParameter("id", purchase)
        .getSingleResult();
  }

  /**
   * What was asked for of an order.
   *
   * @param except not by this return; 0 for all
   * @param types only by requests of these types
   */
  @Query(
      "select l.purchaseLineId, r.state, l.pieces, r.attempts from ReturnLine l"
          + " join ReturnRequest r on r.id = l.returnId"
          + " where r.purchaseId = :purchase and r.id <> :except and r.type in :types")
  List<HeldPieces> piecesOf(Long purchase, Long except, Collection<ReturnType> types);

  /** As {@link #piecesOf} for several orders at once. */
  @Query(
      "select l.purchaseLineId, r.state, l.pieces, r.attempts from ReturnLine l"
          + " join ReturnRequest r on r.id = l.returnId"
          + " where r.purchaseId in :purchases and r.type in :types")
  List<HeldPieces> piecesOfAll(Collection<Long> purchases, Collection<ReturnType> types);

  @Query("delete from ReturnLine l where l.returnId = :returnId")
  int forgetLines(Long returnId);

  /** By row lock: whoever else wants to move it waits, and then finds it moved. */
  default Optional<ReturnRequest> locked(Long id) {
    return Optional.ofNullable(session().get(ReturnRequest.class, id, LockMode.PESSIMISTIC_WRITE));
  }

  @Insert
  void addLines(List<ReturnLine> lines);

  @Insert
  void addPhotos(List<ReturnPhoto> photos);

  @Insert
  void addStep(ReturnStep step);

  @Query("from ReturnLine where returnId = :returnId order by id")
  List<ReturnLine> linesOf(Long returnId);

  @Query("select p.uploadId, p.name from ReturnPhoto p where p.returnId = :returnId order by p.id")
  List<ReturnView.Photo> photosOf(Long returnId);

  /** How often somebody decided about it before. */
  @Query(
      "select count(s) from ReturnStep s where s.returnId = :returnId and s.actorId = :account"
          + " and s.verb in (APPROVE, REJECT, INSPECT, OFFER, PROPOSE)")
  long decidedBefore(Long returnId, Long account);

  @Query(
      "select s.at, s.verb, s.fromState, s.toState, s.actorName, s.note from ReturnStep s"
          + " where s.returnId = :returnId order by s.id")
  List<ReturnView.Happening> historyOf(Long returnId);

  /** What waits for a decision, soonest deadline first. */
  @Query(
      ROW
          + " where r.state in :states and (r.decideBy > :by or (r.decideBy = :by and r.id > :after))"
          + " order by r.decideBy, r.id")
  List<ReturnRow> byDeadline(Collection<ReturnState> states, Instant by, Long after, Limit limit);

  /** Whose turn it is, what is due soonest first. */
  @Query(
      ROW
          + " where r.turn = :turn and (r.dueAt > :by or (r.dueAt = :by and r.id > :after))"
          + " order by r.dueAt, r.id")
  List<ReturnRow> byTurn(Turn turn, Instant by, Long after, Limit limit);

  @Query("select r.dueAt from ReturnRequest r where r.id = :id")
  Optional<Instant> dueOf(Long id);

  @Query("select count(r) from ReturnRequest r where r.turn = :turn")
  long countTurn(Turn turn);

  @Query(ROW + " where r.state in :states and r.id < :before order by r.id desc")
  List<ReturnRow> newest(Collection<ReturnState> states, Long before, Limit limit);

  @Query(
      ROW
          + " where r.memberId = :member and r.state in :states and r.id < :before"
          + " order by r.id desc")
  List<ReturnRow> ofMember(Long member, Collection<ReturnState> states, Long before, Limit limit);

  @Query(
      ROW
          + " where r.orderNumber = :order and r.state in :states and r.id < :before"
          + " order by r.id desc")
  List<ReturnRow> ofOrder(String order, Collection<ReturnState> states, Long before, Limit limit);

  @Query("select r.decideBy from ReturnRequest r where r.id = :id")
  Optional<Instant> deadlineOf(Long id);

  @Query("select count(r) from ReturnRequest r where r.state in :states")
  long count(Collection<ReturnState> states);

  /** The pack of a market that is in force, newest version first. */
  @Query(
      "from PackRow p where p.code = :code and p.validFrom <= :at"
          + " and (p.validTo is null or p.validTo > :at) order by p.version desc")
  List<PackRow> packs(String code, Instant at);

  @Find
  Optional<PackRow> pack(Long id);

  @Query("from PackTerm t where t.packId = :pack")
  List<PackTerm> terms(Long pack);

  String ROW =
      "select r.id, r.state, r.type, r.reason, r.level, r.memberId, r.memberName, r.orderNumber,"
          + " r.currency, r.amountMinor, r.goods, r.createdAt, r.updatedAt, r.decideBy, r.ticketId,"
          + " r.turn, r.dueAt"
          + " from ReturnRequest r";
}

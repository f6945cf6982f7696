package org.lanedesk.returns;

import jakarta.data.Limit;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What is worth a second look, and what that is found by. */
@Repository
public interface Signals {
  @Insert
  void add(ReturnSignal signal);

  String ROW =
      "select s.returnId, r.memberName, s.kind, s.detail, s.at from ReturnSignal s"
          + " join ReturnRequest r on r.id = s.returnId";

  @Query(ROW + " where s.returnId = :returnId order by s.id")
  List<SignalRow> of(Long returnId);

  @Query(ROW + " where s.at >= :from order by s.at desc, s.id desc")
  List<SignalRow> newest(Instant from, Limit limit);

  @Query("from ReturnPhoto p where p.returnId = :returnId and p.look is null order by p.id")
  List<ReturnPhoto> unseen(Long returnId);

  @Query(
      "update ReturnPhoto p set p.look = :look, p.band0 = :b0, p.band1 = :b1, p.band2 = :b2,"
          + " p.band3 = :b3 where p.id = :id")
  int seen(Long id, Long look, Integer b0, Integer b1, Integer b2, Integer b3);

  /** Photos of other requests that may look the same. */
  @Query(
      "from ReturnPhoto p where p.returnId <> :returnId and (p.band0 = :b0 or p.band1 = :b1"
          + " or p.band2 = :b2 or p.band3 = :b3)")
  List<ReturnPhoto> alike(
      Long returnId, Integer b0, Integer b1, Integer b2, Integer b3, Limit limit);

  /** How many of these members asked for something since then. */
  @Query(
      "select count(distinct r.memberId) from ReturnRequest r"
          + " where r.memberId in :members and r.createdAt >= :since")
  long askers(Collection<Long> members, Instant since);

  /** Requests of a member since then. */
  @Query(
      "select count(r) from ReturnRequest r where r.memberId = :member and r.createdAt >= :since"
          + " and r.type in :types")
  long asked(Long member, Instant since, Collection<ReturnType> types);
}

package org.lanedesk.knowledge;

import jakarta.data.Limit;
import jakarta.data.repository.Delete;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;

/** Solved tickets as others may read them. */
@Repository
interface SolvedCases {
  @Insert
  SolvedCase add(SolvedCase solved);

  @Delete
  void remove(SolvedCase solved);

  @Query("from SolvedCase where ticketId = :ticket")
  List<SolvedCase> of(Long ticket);

  @Query("from SolvedCase where ticketId in :tickets")
  List<SolvedCase> ofAll(List<Long> tickets);

  @Query("from SolvedCase where id > :after order by id")
  List<SolvedCase> after(Long after, Limit limit);

  @Query("select coalesce(max(id), 0) from SolvedCase where at < :before")
  Long lastBefore(Instant before);
}

package org.lanedesk.sla;

import jakarta.annotation.Resource;
import jakarta.data.Limit;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.lanedesk.account.Caller;
import org.lanedesk.account.Role;
import org.lanedesk.event.NoSuch;
import org.lanedesk.event.ShopClock;

/** Shows the ledger, reads it again from the beginning, and proves what it says about a ticket. */
@Stateless
public class LedgerDesk {
  private static final int MOST = 1_000;

  @Inject LedgerRows ledger;
  @Inject Seals seals;
  @Inject PolicyBook policies;

  @Resource(lookup = "java:jboss/datasources/LanedeskDS")
  DataSource database;

  /**
   * The rows written after the one with that id.
   *
   * @param after null for the beginning
   */
  public LedgerPage feed(Caller caller, Long after, int limit) {
    caller.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    var from = after == null ? 0L : after;
    int most = Math.clamp(limit, 1, MOST);
    var rows = ledger.after(from, Limit.of(most + 1)).stream().map(SlaEvent::row).toList();
    var shown = rows.size() > most ? rows.subList(0, most) : rows;
    var last = shown.isEmpty() ? from : shown.getLast().id();
    return new LedgerPage(List.copyOf(shown), last, rows.size() > most);
  }

  /**
   * Recomputes every hash, every seal and every elapsed time; names the first row that is wrong.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Verification verify(Caller caller) {
    return verify(caller, rows -> {});
  }

  /**
   * @param progress told how many rows have been read, every few thousand
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Verification verify(Caller caller, LongConsumer progress) {
    caller.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    var calendars = policies.rules().calendars();
    try (var connection = database.getConnection()) {
      return LedgerScan.run(
          connection,
          id -> calendars.containsKey(id) ? calendars.get(id).clock() : null,
          progress,
          ShopClock.trueTime());
    } catch (SQLException e) {
      throw new IllegalStateException("the ledger could not be read", e);
    }
  }

  /** All that is needed to check a ticket's rows without this server. */
  public LedgerProof proof(Caller caller, Long ticket) {
    caller.mustBe(Role.AGENT, Role.SUPERVISOR, Role.ADMIN);
    var rows = ledger.ofTicket(ticket).stream().map(SlaEvent::row).toList();
    if (rows.isEmpty()) {
      throw new NoSuch("ticket", ticket);
    }
    var covering =
        seals.covering(rows.getFirst().id(), rows.getLast().id()).stream()
            .map(SlaSeal::seal)
            .filter(seal -> rows.stream().anyMatch(seal::covers))
            .toList();
    var file =
        ProofFile.of(
            ticket,
            ShopClock.trueTime(),
            rows,
            covering,
            seal -> ledger.hashes(seal.fromEvent(), seal.toEvent()),
            seal -> ledger.ids(seal.fromEvent() - 1, seal.toEvent() + 1, Limit.of(seal.rowCount())),
            policies.rules());
    return new LedgerProof(ticket, "lanedesk-ticket-" + ticket + "-proof.json", Json.write(file));
  }
}

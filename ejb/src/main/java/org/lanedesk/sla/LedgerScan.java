package org.lanedesk.sla;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.lanedesk.event.Actor;
import org.lanedesk.sla.WrongRow.Fault;

/**
 * Reads the whole ledger once, as it stood at one moment, and checks every row and every seal on
 * the way. Holds one page of rows, the hashes under one seal and the subjects whose end is yet to
 * come.
 */
final class LedgerScan {
  private static final int PAGE = 5_000;
  private static final String ROWS =
      "select e.id, e.subject, e.seq, e.ticket_id, e.return_id, e.promise_id, e.clock, e.event,"
          + " e.at, e.recorded_at, e.actor_kind, e.actor_id, e.actor_name, e.policy_id,"
          + " e.policy_version, e.target_s, e.calendar_id, e.elapsed_ms, e.note, e.prev_hash,"
          + " e.hash, s.last_seq, s.last_hash from sla_event e"
          + " left join sla_subject s on s.subject = e.subject"
          + " where e.id > ? order by e.id fetch first "
          + PAGE
          + " rows only";

  private final Connection connection;
  private final LedgerCheck check;
  private final LongConsumer progress;
  private final List<Seal> seals;
  private final List<String> underSeal = new ArrayList<>();
  private int seal;
  private long rows;

  private LedgerScan(Connection connection, Function<Long, SlaClock> clocks, LongConsumer progress)
      throws SQLException {
    this.connection = connection;
    this.check = new LedgerCheck(clocks);
    this.progress = progress;
    this.seals = seals(connection);
  }

  /**
   * @param connection outside any transaction; given back as it was
   * @param progress told the number of rows read so far, page by page
   */
  static Verification run(
      Connection connection, Function<Long, SlaClock> clocks, LongConsumer progress, Instant now)
      throws SQLException {
    var began = System.nanoTime();
    var isolation = connection.getTransactionIsolation();
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try {
      var scan = new LedgerScan(connection, clocks, progress);
      var wrong = scan.firstWrong();
      var until = scan.seals.isEmpty() ? null : scan.seals.getLast().at();
      return new Verification(
          wrong.isEmpty(),
          scan.rows,
          scan.seal,
          until,
          wrong.orElse(null),
          now,
          (System.nanoTime() - began) / 1_000_000);
    } finally {
      connection.rollback();
      connection.setTransactionIsolation(isolation);
      connection.setAutoCommit(true);
    }
  }

  private Optional<WrongRow> firstWrong() throws SQLException {
    long after = 0;
    try (var select = connection.prepareStatement(ROWS)) {
      for (int read = PAGE; read == PAGE; ) {
        read = 0;
        select.setLong(1, after);
        select.setFetchSize(PAGE);
        try (var row = select.executeQuery()) {
          while (row.next()) {
            read++;
            rows++;
            after = row.getLong("id");
            var wrong = look(row);
            if (wrong.isPresent()) {
              return wrong;
            }
          }
        }
        progress.accept(rows);
      }
    }
    if (seal < seals.size()) {
      return sealWrong();
    }
    var unended = check.unended();
    return unended.isPresent() ? unended : vanished();
  }

  private Optional<WrongRow> look(ResultSet at) throws SQLException {
    var row = row(at);
    var wrong = check.next(row);
    if (wrong.isEmpty()) {
      wrong = sealed(row);
    }
    var lastSeq = at.getInt("last_seq");
    if (wrong.isEmpty() && row.seq() >= lastSeq) {
      wrong = check.end(row.subject(), lastSeq, at.getString("last_hash"));
    }
    return wrong;
  }

  private Optional<WrongRow> sealed(LedgerRow row) {
    if (seal == seals.size()) {
      return Optional.empty();
    }
    var current = seals.get(seal);
    if (row.id() < current.fromEvent() || row.id() > current.toEvent()) {
      return Optional.of(new WrongRow(row.id(), row.subject(), row.seq(), Fault.SEAL));
    }
    underSeal.add(row.hash());
    return row.id().equals(current.toEvent()) ? close(current) : Optional.empty();
  }

  private Optional<WrongRow> close(Seal current) {
    var previous = seal == 0 ? LedgerRow.BEGINNING : seals.get(seal - 1).hash();
    var right =
        current.hash().equals(current.expectedHash())
            && current.prevHash().equals(previous)
            && current.rowCount() == underSeal.size()
            && current.root().equals(Merkle.root(underSeal));
    underSeal.clear();
    seal++;
    return right
        ? Optional.empty()
        : Optional.of(new WrongRow(current.fromEvent(), null, null, Fault.SEAL));
  }

  private Optional<WrongRow> sealWrong() {
    return Optional.of(new WrongRow(seals.get(seal).fromEvent(), null, null, Fault.SEAL));
  }

  /** A subject none of whose rows is left. */
  private Optional<WrongRow> vanished() throws SQLException {
    try (var select =
            connection.prepareStatement(
                "select s.subject, s.last_seq from sla_subject s where not exists"
                    + " (select 1 from sla_event e where e.subject = s.subject)"
                    + " order by s.subject fetch first 1 rows only");
        var row = select.executeQuery()) {
      return row.next()
          ? Optional.of(
              new WrongRow(
                  null, row.getString("subject"), row.getInt("last_seq"), Fault.END_MISSING))
          : Optional.empty();
    }
  }

  private static List<Seal> seals(Connection connection) throws SQLException {
    var seals = new ArrayList<Seal>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select id, at, from_event, to_event, row_count, root, prev_hash, hash"
                    + " from sla_seal order by id");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        seals.add(
            new Seal(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getLong(3),
                row.getLong(4),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                row.getString(8)));
      }
    }
    return seals;
  }

  private static LedgerRow row(ResultSet at) throws SQLException {
    var clock = at.getString(7);
    return new LedgerRow(
        at.getLong(1),
        at.getString(2),
        at.getInt(3),
        number(at, 4),
        number(at, 5),
        number(at, 6),
        clock == null ? null : ClockKind.valueOf(clock),
        LedgerEvent.valueOf(at.getString(8)),
        at.getObject(9, OffsetDateTime.class).toInstant(),
        at.getObject(10, OffsetDateTime.class).toInstant(),
        new Actor(Actor.Kind.valueOf(at.getString(11)), number(at, 12), at.getString(13)),
        number(at, 14),
        small(at, 15),
        small(at, 16),
        number(at, 17),
        number(at, 18),
        at.getString(19),
        at.getString(20),
        at.getString(21));
  }

  private static Long number(ResultSet at, int column) throws SQLException {
    var value = at.getLong(column);
    return at.wasNull() ? null : value;
  }

  private static Integer small(ResultSet at, int column) throws SQLException {
    var value = at.getInt(column);
    return at.wasNull() ? null : value;
  }
}

package org.lanedesk.sla;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.lanedesk.event.Actor;
import org.lanedesk.sla.WrongRow.Fault;

/**
 * The form of a proof: rows, the calendars and policies that they name, and for every sealed row
 * its seal and the path of hashes up to the seal's root.
 */
final class ProofFile {
  static final String FORMAT = "lanedesk-proof-1";

  private ProofFile() {}

  /**
   * @param hashes of the rows under a seal, in the order of their ids
   * @param ids of those rows
   */
  static Map<String, Object> of(
      Long ticket,
      Instant madeAt,
      List<LedgerRow> rows,
      List<Seal> seals,
      Function<Seal, List<String>> hashes,
      Function<Seal, List<Long>> ids,
      Rules rules) {
    var file = new LinkedHashMap<String, Object>();
    file.put("format", FORMAT);
    file.put("ticket_id", ticket);
    file.put("made_at", madeAt);
    file.put(
        "calendars",
        rules.calendars().values().stream()
            .filter(c -> rows.stream().anyMatch(r -> c.id().equals(r.calendarId())))
            .map(ProofFile::calendar)
            .toList());
    file.put(
        "policies",
        rules.policies().inOrder().stream()
            .filter(p -> rows.stream().anyMatch(r -> p.id().equals(r.policyId())))
            .map(ProofFile::policy)
            .toList());
    file.put("seals", seals.stream().map(ProofFile::seal).toList());
    var paths = new HashMap<Long, List<Merkle.Sibling>>();
    for (var seal : seals) {
      var under = hashes.apply(seal);
      var where = ids.apply(seal);
      rows.stream()
          .filter(seal::covers)
          .forEach(row -> paths.put(row.id(), Merkle.path(under, where.indexOf(row.id()))));
    }
    file.put("events", rows.stream().map(row -> event(row, seals, paths)).toList());
    return file;
  }

  /** What is wrong with a proof; empty when every hash, path and elapsed time is right. */
  static Optional<String> fault(Map<?, ?> file) {
    if (!FORMAT.equals(file.get("format"))) {
      return Optional.of("this is not a proof of the form " + FORMAT);
    }
    var calendars = new HashMap<Long, SlaCalendar>();
    maps(file, "calendars").forEach(c -> calendars.put(number(c, "id"), calendar(c)));
    var events = maps(file, "events");
    if (events.isEmpty()) {
      return Optional.of("there is not a single row");
    }
    var rows = events.stream().map(ProofFile::row).toList();
    var wrong =
        LedgerCheck.first(rows, id -> calendars.containsKey(id) ? calendars.get(id).clock() : null);
    if (wrong.isPresent()) {
      return wrong.map(ProofFile::sentence);
    }
    var policies = maps(file, "policies");
    return rows.stream()
        .filter(row -> !underItsPolicy(row, policies))
        .findFirst()
        .map(row -> sentence(new WrongRow(row.id(), row.subject(), row.seq(), Fault.RULE)))
        .or(() -> sealFault(file, events, rows));
  }

  private static Optional<String> sealFault(
      Map<?, ?> file, List<Map<?, ?>> events, List<LedgerRow> rows) {
    var seals = new HashMap<Long, Seal>();
    for (var seal : maps(file, "seals")) {
      var read = readSeal(seal);
      if (!read.hash().equals(read.expectedHash())) {
        return Optional.of("seal " + read.id() + " was changed");
      }
      seals.put(read.id(), read);
    }
    for (int i = 0; i < rows.size(); i++) {
      var named = number(events.get(i), "seal");
      var row = rows.get(i);
      if (named != null && !under(seals.get(named), row, events.get(i))) {
        return Optional.of(sentence(new WrongRow(row.id(), row.subject(), row.seq(), Fault.SEAL)));
      }
    }
    return Optional.empty();
  }

  private static boolean under(Seal seal, LedgerRow row, Map<?, ?> event) {
    var path =
        maps(event, "path").stream()
            .map(step -> new Merkle.Sibling((Boolean) step.get("left"), (String) step.get("hash")))
            .toList();
    return seal != null && seal.covers(row) && Merkle.climb(row.hash(), path).equals(seal.root());
  }

  private static boolean underItsPolicy(LedgerRow row, List<Map<?, ?>> policies) {
    return row.policyId() == null
        || policies.stream()
            .anyMatch(policy ->
                row.policyId().equals(number(policy, "id"))
                    && row.policyVersion().longValue() == number(policy, "version")
                    && (row.targetSeconds().longValue() == number(policy, "target_seconds")
                        || shortened(row, number(policy, "target_seconds")))
                    && row.calendarId().equals(number(policy, "calendar_id"))
                    && row.clock().name().equals(policy.get("clock")));
  }

  /** After it began a promise may have become shorter than its policy, never longer. */
  private static boolean shortened(LedgerRow row, long promised) {
    return row.event() != LedgerEvent.ACTIVATE && row.targetSeconds() < promised;
  }

  private static String sentence(WrongRow wrong) {
    return "row " + wrong.seq() + " of " + wrong.subject() + " is wrong: " + wrong.fault();
  }

  private static Map<String, Object> event(
      LedgerRow row, List<Seal> seals, Map<Long, List<Merkle.Sibling>> paths) {
    var event = new LinkedHashMap<String, Object>();
    event.put("id", row.id());
    event.put("subject", row.subject());
    event.put("seq", row.seq());
    event.put("ticket_id", row.ticketId());
    event.put("return_id", row.returnId());
    event.put("promise_id", row.promiseId());
    event.put("clock", row.clock());
    event.put("event", row.event());
    event.put("at", row.at());
    event.put("recorded_at", row.recordedAt());
    event.put("actor_kind", row.actor().kind());
    event.put("actor_id", row.actor().account());
    event.put("actor_name", row.actor().name());
    event.put("policy_id", row.policyId());
    event.put("policy_version", row.policyVersion());
    event.put("target_seconds", row.targetSeconds());
    event.put("calendar_id", row.calendarId());
    event.put(
        "elapsed_seconds",
        row.elapsedMillis() == null ? null : BigDecimal.valueOf(row.elapsedMillis(), 3));
    event.put("note", row.note());
    event.put("prev_hash", row.prevHash());
    event.put("hash", row.hash());
    event.put(
        "seal", seals.stream().filter(s -> s.covers(row)).map(Seal::id).findFirst().orElse(null));
    event.put(
        "path",
        paths.getOrDefault(row.id(), List.of()).stream()
            .map(step -> Map.of("left", step.left(), "hash", step.hash()))
            .toList());
    return event;
  }

  private static LedgerRow row(Map<?, ?> e) {
    var clock = (String) e.get("clock");
    var elapsed = (BigDecimal) e.get("elapsed_seconds");
    return new LedgerRow(
        number(e, "id"),
        (String) e.get("subject"),
        small(e, "seq"),
        number(e, "ticket_id"),
        number(e, "return_id"),
        number(e, "promise_id"),
        clock == null ? null : ClockKind.valueOf(clock),
        LedgerEvent.valueOf((String) e.get("event")),
        instant(e, "at"),
        instant(e, "recorded_at"),
        new Actor(
            Actor.Kind.valueOf((String) e.get("actor_kind")),
            number(e, "actor_id"),
            (String) e.get("actor_name")),
        number(e, "policy_id"),
        small(e, "policy_version"),
        small(e, "target_seconds"),
        number(e, "calendar_id"),
        elapsed == null ? null : elapsed.movePointRight(3).longValueExact(),
        (String) e.get("note"),
        (String) e.get("prev_hash"),
        (String) e.get("hash"));
  }

  private static Map<String, Object> seal(Seal seal) {
    var map = new LinkedHashMap<String, Object>();
    map.put("id", seal.id());
    map.put("at", seal.at());
    map.put("from_event", seal.fromEvent());
    map.put("to_event", seal.toEvent());
    map.put("row_count", seal.rowCount());
    map.put("root", seal.root());
    map.put("prev_hash", seal.prevHash());
    map.put("hash", seal.hash());
    return map;
  }

  private static Seal readSeal(Map<?, ?> s) {
    return new Seal(
        number(s, "id"),
        instant(s, "at"),
        number(s, "from_event"),
        number(s, "to_event"),
        small(s, "row_count"),
        (String) s.get("root"),
        (String) s.get("prev_hash"),
        (String) s.get("hash"));
  }

  private static Map<String, Object> calendar(SlaCalendar calendar) {
    var map = new LinkedHashMap<String, Object>();
    map.put("id", calendar.id());
    map.put("code", calendar.code());
    map.put("version", calendar.version());
    map.put("zone", calendar.hours().zone().getId());
    map.put("always_open", calendar.hours().alwaysOpen());
    map.put("days", calendar.days());
    return map;
  }

  private static SlaCalendar calendar(Map<?, ?> c) {
    var days = new HashMap<String, String>();
    ((Map<?, ?>) c.get("days")).forEach((day, spans) -> days.put((String) day, (String) spans));
    return SlaCalendar.of(
        number(c, "id"),
        (String) c.get("code"),
        small(c, "version"),
        "",
        "",
        (String) c.get("zone"),
        (Boolean) c.get("always_open"),
        days);
  }

  private static Map<String, Object> policy(SlaPolicy policy) {
    var map = new LinkedHashMap<String, Object>();
    map.put("id", policy.id());
    map.put("code", policy.code());
    map.put("version", policy.version());
    map.put("clock", policy.clock());
    map.put("target_seconds", policy.target().toSeconds());
    map.put("calendar_id", policy.calendarId());
    return map;
  }

  private static List<Map<?, ?>> maps(Map<?, ?> in, String name) {
    var list = (List<?>) Objects.requireNonNull(in.get(name), name);
    return list.stream().<Map<?, ?>>map(item -> (Map<?, ?>) item).toList();
  }

  private static Long number(Map<?, ?> in, String name) {
    var value = (BigDecimal) in.get(name);
    return value == null ? null : value.longValueExact();
  }

  private static Integer small(Map<?, ?> in, String name) {
    var value = (BigDecimal) in.get(name);
    return value == null ? null : value.intValueExact();
  }

  private static Instant instant(Map<?, ?> in, String name) {
    return Instant.parse((String) in.get(name));
  }
}

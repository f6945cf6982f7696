package org.lanedesk.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All policies, every version, in the order in which they are tried: by position, equal positions
 * oldest first.
 *
 * <p>Of each code the highest version that is valid at the instant holds: a later version replaces
 * an earlier one while it is valid, and the earlier one holds again afterwards. When none matches,
 * the default of the clock does, which stands behind all others.
 */
public record Policies(List<SlaPolicy> inOrder) {

  public Policies {
    inOrder =
        inOrder.stream()
            .sorted(Comparator.comparingInt(SlaPolicy::position).thenComparing(SlaPolicy::id))
            .toList();
  }

  /** The first that matches; empty means that nothing is promised. */
  public Optional<SlaPolicy> first(ClockKind clock, PromiseFacts facts, Instant at) {
    return matching(clock, facts, at).findFirst();
  }

  /** All that match, in the order in which they are tried. */
  public Stream<SlaPolicy> matching(ClockKind clock, PromiseFacts facts, Instant at) {
    return inOrder.stream().filter(p -> p.matches(clock, facts, at) && !replaced(p, at));
  }

  /** The versions that hold at that instant, those that were withdrawn left out. */
  public List<SlaPolicy> inForce(Instant at) {
    var holds = new HashMap<String, SlaPolicy>();
    for (var policy : inOrder) {
      if (policy.valid(at)) {
        holds.merge(policy.code(), policy, (a, b) -> a.version() > b.version() ? a : b);
      }
    }
    return inOrder.stream().filter(p -> holds.get(p.code()) == p && !p.withdrawn()).toList();
  }

  /** The version of a code that holds, or else the next to hold, or else the last that held. */
  public Optional<SlaPolicy> current(String code, Instant at) {
    var versions = versions(code);
    return versions.stream()
        .filter(p -> p.valid(at) && !replaced(p, at))
        .findFirst()
        .or(() -> versions.stream().filter(p -> p.validFrom().isAfter(at)).findFirst())
        .or(() -> versions.stream().reduce((a, b) -> b));
  }

  /** All versions of a code, oldest first. */
  public List<SlaPolicy> versions(String code) {
    return inOrder.stream()
        .filter(p -> p.code().equals(code))
        .sorted(Comparator.comparingInt(SlaPolicy::version))
        .toList();
  }

  /** Others that are tried at the same position and match some of the same cases. */
  public static List<SlaPolicy> ties(SlaPolicy policy, List<SlaPolicy> inForce) {
    return inForce.stream()
        .filter(other -> !other.code().equals(policy.code()))
        .filter(other -> other.position() == policy.position() && overlap(policy, other))
        .toList();
  }

  /** The row before this one that takes every case it could match; empty when it is reached. */
  public static Optional<SlaPolicy> coveredBy(SlaPolicy policy, List<SlaPolicy> inForce) {
    var order = Comparator.comparingInt(SlaPolicy::position).thenComparing(SlaPolicy::id);
    return inForce.stream()
        .filter(other -> !other.code().equals(policy.code()) && order.compare(other, policy) < 0)
        .filter(other -> covers(other, policy))
        .findFirst();
  }

  /** It holds at that instant or at some later one. */
  boolean holdsFrom(SlaPolicy policy, Instant at) {
    return versions(policy.code()).stream()
            .flatMap(version -> Stream.of(version.validFrom(), version.validTo()))
            .filter(turn -> turn != null && turn.isAfter(at))
            .flatMap(turn -> Stream.of(turn, at))
            .anyMatch(turn -> policy.valid(turn) && !replaced(policy, turn))
        || policy.valid(at) && !replaced(policy, at);
  }

  /** As if these rows were there too. */
  Policies with(List<SlaPolicy> more) {
    return new Policies(Stream.concat(inOrder.stream(), more.stream()).toList());
  }

  private boolean replaced(SlaPolicy policy, Instant at) {
    return inOrder.stream()
        .anyMatch(other ->
            other.version() > policy.version()
                && other.code().equals(policy.code())
                && other.valid(at));
  }

  private static boolean overlap(SlaPolicy a, SlaPolicy b) {
    var left = a.conditions();
    var right = b.conditions();
    for (int i = 0; i < left.size(); i++) {
      if (left.get(i) != null && right.get(i) != null && !left.get(i).equals(right.get(i))) {
        return false;
      }
    }
    return a.clock() == b.clock();
  }

  private static boolean covers(SlaPolicy wide, SlaPolicy narrow) {
    var left = wide.conditions();
    var right = narrow.conditions();
    for (int i = 0; i < left.size(); i++) {
      if (left.get(i) != null && !Objects.equals(left.get(i), right.get(i))) {
        return false;
      }
    }
    return wide.clock() == narrow.clock()
        && (wide.validTo() == null
            || narrow.validTo() != null && !wide.validTo().isBefore(narrow.validTo()));
  }
}

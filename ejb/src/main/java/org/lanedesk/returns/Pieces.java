package org.lanedesk.returns;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.stream.Stream;

/**
 * Which pieces of a line are meant, counted from 1. Written as runs: {@code 1-3,5}.
 *
 * <p>A return holds certain pieces and not just a number of them; that keeps their worth the same
 * whatever is returned or cancelled in between.
 */
public record Pieces(String text) {

  /** Pieces that follow each other. */
  record Run(int first, int last) {}

  public static final Pieces NONE = new Pieces("");

  private static Pieces of(BitSet bits) {
    var runs = new ArrayList<String>();
    for (int from = bits.nextSetBit(0); from >= 0; ) {
      int to = bits.nextClearBit(from) - 1;
      runs.add(from == to ? "" + from : from + "-" + to);
      from = bits.nextSetBit(to + 1);
    }
    return new Pieces(String.join(",", runs));
  }

  /** The lowest pieces that nobody holds. */
  public static Pieces free(int bought, Pieces held, int quantity) {
    var taken = held.bits();
    var free = new BitSet();
    for (int piece = 1; piece <= bought && free.cardinality() < quantity; piece++)
      if (!taken.get(piece)) free.set(piece);
    if (free.cardinality() < quantity)
      throw new IllegalArgumentException(
          "only " + free.cardinality() + " of " + quantity + " pieces are free");
    return of(free);
  }

  public Pieces and(Pieces others) {
    var all = bits();
    all.or(others.bits());
    return of(all);
  }

  public int count() {
    return runs().mapToInt(r -> r.last() - r.first() + 1).sum();
  }

  int highest() {
    return runs().mapToInt(Run::last).max().orElse(0);
  }

  Stream<Run> runs() {
    return text.isEmpty()
        ? Stream.of()
        : Stream.of(text.split(","))
            .map(run -> run.split("-"))
            .map(ends ->
                new Run(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])));
  }

  private BitSet bits() {
    var bits = new BitSet();
    runs().forEach(r -> bits.set(r.first(), r.last() + 1));
    return bits;
  }
}

package org.lanedesk.returns;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides what was paid for an order among its lines and pieces, to the last minor unit.
 *
 * <p>Two promises hold for every order: the parts of the lines add up to the whole, and the pieces
 * of a line, returned in any order and in any batches, add up to the line.
 */
public final class Apportionment {

  private Apportionment() {}

  /**
   * Splits an amount in proportion to weights. What rounding down leaves over goes, one unit each,
   * to the largest fractions and among equals to the earlier line. Without any weight the first
   * part carries everything.
   *
   * @return parts in the order of the weights; their sum is the amount
   */
  public static List<Long> split(long amount, List<Long> weights) {
    if (weights.isEmpty()) throw new IllegalArgumentException("nothing to split among");
    if (amount < 0 || weights.stream().anyMatch(w -> w < 0))
      throw new IllegalArgumentException("neither the amount nor a weight may be negative");
    var whole = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    var parts = new ArrayList<Long>();
    if (whole.signum() == 0) {
      for (int i = 0; i < weights.size(); i++) parts.add(i == 0 ? amount : 0L);
      return List.copyOf(parts);
    }
    var rests = new ArrayList<BigInteger>();
    long left = amount;
    for (long weight : weights) {
      var exact =
          BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weight)).divideAndRemainder(whole);
      parts.add(exact[0].longValueExact());
      rests.add(exact[1]);
      left -= exact[0].longValueExact();
    }
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.<Integer, BigInteger>comparing(rests::get).reversed())
        .limit(left)
        .forEach(i -> parts.set(i, parts.get(i) + 1));
    return List.copyOf(parts);
  }

  /**
   * What some pieces of a line are worth. Each piece has its own fixed part of the line, so the
   * worth does not depend on what else came back before.
   *
   * @param line what the whole line is worth
   * @param bought number of pieces on the line
   */
  public static long worth(long line, int bought, Pieces pieces) {
    if (pieces.highest() > bought)
      throw new IllegalArgumentException("piece " + pieces.highest() + " of " + bought);
    return pieces
        .runs()
        .mapToLong(r -> upTo(line, bought, r.last()) - upTo(line, bought, r.first() - 1))
        .sum();
  }

  private static long upTo(long line, int bought, int piece) {
    return BigInteger.valueOf(line)
        .multiply(BigInteger.valueOf(piece))
        .divide(BigInteger.valueOf(bought))
        .longValueExact();
  }
}

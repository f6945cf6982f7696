package org.lanedesk.report;

import java.io.Serializable;

/**
 * Where a share lies with 95 % confidence, after Wilson; and the difference of two, after Newcombe.
 * Both hold for small numbers and near 0 and 1, where the usual formula does not.
 */
public record Interval(double low, double high) implements Serializable {

  private static final double Z = 1.959963984540054;

  /** Null when nothing was counted. */
  public static Interval of(long successes, long all) {
    if (all == 0) return null;
    var share = (double) successes / all;
    var z2 = Z * Z / all;
    var middle = (share + z2 / 2) / (1 + z2);
    var half = Z * Math.sqrt(share * (1 - share) / all + z2 / (4 * all)) / (1 + z2);
    return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
  }

  /** Of the first share less the second; null when either is of nothing. */
  public static Interval difference(long first, long firstAll, long second, long secondAll) {
    var a = of(first, firstAll);
    var b = of(second, secondAll);
    if (a == null || b == null) return null;
    var p = (double) first / firstAll;
    var q = (double) second / secondAll;
    var down = Math.sqrt(Math.pow(p - a.low, 2) + Math.pow(b.high - q, 2));
    var up = Math.sqrt(Math.pow(a.high - p, 2) + Math.pow(q - b.low, 2));
    return new Interval(p - q - down, p - q + up);
  }

  /** Whether it leaves out nothing, that is, whether a difference can be told from chance. */
  public boolean clear() {
    return low > 0 || high < 0;
  }
}

package org.lanedesk.sla;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A tree of hashes over the rows of a seal, so that one row can be shown to be under it without
 * showing the others. A leaf is {@code SHA-256(0 ‖ hash)}, a node {@code SHA-256(1 ‖ left ‖
 * right)}; one left over at the end of a layer goes up as it is.
 */
final class Merkle {
  private Merkle() {}

  /** A step up: the neighbour's hash and the side on which it stands. */
  record Sibling(boolean left, String hash) {}

  /**
   * @param rowHashes at least one, in the order of the rows' ids
   */
  static String root(List<String> rowHashes) {
    var layer = leaves(rowHashes);
    while (layer.size() > 1) {
      layer = above(layer);
    }
    return layer.get(0);
  }

  /** From the leaf at {@code index} to the root. */
  static List<Sibling> path(List<String> rowHashes, int index) {
    var path = new ArrayList<Sibling>();
    var at = index;
    for (var layer = leaves(rowHashes); layer.size() > 1; layer = above(layer), at /= 2) {
      int neighbour = at ^ 1;
      if (neighbour < layer.size()) {
        path.add(new Sibling(neighbour < at, layer.get(neighbour)));
      }
    }
    return path;
  }

  /** The root that a path leads to. */
  static String climb(String rowHash, List<Sibling> path) {
    var hash = digest((byte) 0, rowHash);
    for (var step : path) {
      hash =
          step.left() ? digest((byte) 1, step.hash(), hash) : digest((byte) 1, hash, step.hash());
    }
    return hash;
  }

  private static List<String> leaves(List<String> rowHashes) {
    return rowHashes.stream().map(hash -> digest((byte) 0, hash)).toList();
  }

  private static List<String> above(List<String> layer) {
    var next = new ArrayList<String>(layer.size() / 2 + 1);
    for (int i = 0; i < layer.size(); i += 2) {
      next.add(
          i + 1 == layer.size() ? layer.get(i) : digest((byte) 1, layer.get(i), layer.get(i + 1)));
    }
    return next;
  }

  private static String digest(byte kind, String... parts) {
    var sha = LedgerRow.sha256();
    sha.update(kind);
    for (var part : parts) {
      sha.update(HexFormat.of().parseHex(part));
    }
    return HexFormat.of().formatHex(sha.digest());
  }
}

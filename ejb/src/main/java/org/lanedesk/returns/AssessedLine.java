package org.lanedesk.returns;

/** A quoted line with the very pieces that it would hold; none when it is refused. */
public record AssessedLine(QuotedLine quoted, Pieces pieces) {

  /** The same pieces for another amount. */
  AssessedLine worth(Refund money) {
    var line =
        new QuotedLine(
            quoted.lineId(),
            quoted.sku(),
            quoted.title(),
            quoted.quantity(),
            quoted.finding(),
            money);
    return new AssessedLine(line, pieces);
  }
}

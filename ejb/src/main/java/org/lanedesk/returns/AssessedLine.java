package org.lanedesk.returns;

/** A quoted line with the very pieces that it would hold; none when it is refused. */
public record AssessedLine(QuotedLine quoted, Pieces pieces) {}

package org.lanedesk.returns;

/** Pieces of a line that some return asked for, and where that return stands. */
public record HeldPieces(Long lineId, ReturnState state, String pieces) {}

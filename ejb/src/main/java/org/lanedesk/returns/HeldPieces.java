package org.lanedesk.returns;

/**
 * Pieces of a line that some return asked for, and where that return stands.
 *
 * @param attempts how often it was submitted or changed
 */
public record HeldPieces(Long lineId, ReturnState state, String pieces, Integer attempts) {}

package org.lanedesk.sla;

import java.io.Serializable;
import java.util.List;

/**
 * A piece of the ledger in the order of writing.
 *
 * @param after what to ask with for the next piece; the same as before when there was nothing new
 */
public record LedgerPage(List<LedgerRow> rows, Long after, boolean more) implements Serializable {}

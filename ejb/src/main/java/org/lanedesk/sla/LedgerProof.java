package org.lanedesk.sla;

import java.io.Serializable;

/** The ledger of one ticket as a file that {@code verifier.jar} checks without the server. */
public record LedgerProof(Long ticketId, String fileName, String json) implements Serializable {}

package org.lanedesk.ticket;

import java.io.Serializable;
import org.lanedesk.member.Level;

/** The customer a ticket is for, as known when it was opened. */
public record Requester(Long id, String name, String email, String locale, String zone, Level level)
    implements Serializable {}
